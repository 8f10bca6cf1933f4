import { existsSync, statSync } from "node:fs";
import { basename, sep } from "node:path";
import { watch } from "chokidar";
import { isBesideFolder } from "../output/replace-folder.js";
import type { FileChange, FileWatcher } from "./file-watcher.js";

const kinds = {
  add: "added",
  addDir: "added",
  change: "changed",
  unlink: "removed",
  unlinkDir: "removed",
} as const;

/** Folders in which nobody writes flows. */
const ignoredFolders: ReadonlySet<string> = new Set(["node_modules", ".git", ".flowc"]);

/**
 * Watches with chokidar: it knows what each operating system tells, and that editors save by renaming. Of several
 * changes of a file within 50 ms it tells the first only, so that each file is looked at once more after that.
 * @param outputs folders that are left out
 */
export async function watchPaths(
  paths: readonly string[],
  outputs: readonly string[],
  onChange: (change: FileChange) => void,
  onFailure: (error: unknown) => void,
): Promise<FileWatcher> {
  const isOutput = (path: string) =>
    outputs.some((folder) => path === folder || path.startsWith(folder + sep) || isBesideFolder(path, folder));
  const watcher = watch([...paths], {
    ignoreInitial: true,
    atomic: true,
    ignored: (path) => ignoredFolders.has(basename(path)) || isOutput(path),
  });
  const roots = new Set(paths);
  const second = new SecondLooks((path) => onChange({ path, kind: "changed" }));
  const returning = new Returning((path) => {
    watcher.add(path);
    onChange({ path, kind: "added" });
  });
  watcher.on("all", (event, path) => {
    const kind = kinds[event as keyof typeof kinds];
    if (kind === "removed" && roots.has(path)) returning.await(path);
    if (kind !== "removed") second.after(path);
    onChange({ path, kind });
  });
  watcher.on("error", onFailure);
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  return {
    add(more) {
      for (const path of more) roots.add(path);
      watcher.add([...more]);
    },
    async close() {
      second.stop();
      returning.stop();
      await watcher.close();
    },
  };
}

/** Milliseconds after which a file is looked at again: chokidar tells nothing new of it for 50. */
const secondLook = 60;

/** Looks at files again a moment after they changed, as long as they go on changing. */
class SecondLooks {
  readonly #tell: (path: string) => void;
  readonly #waiting = new Map<string, NodeJS.Timeout>();

  constructor(tell: (path: string) => void) {
    this.#tell = tell;
  }

  after(path: string): void {
    clearTimeout(this.#waiting.get(path));
    const seen = signature(path);
    const look = () => {
      this.#waiting.delete(path);
      if (signature(path) === seen) return;
      this.after(path);
      this.#tell(path);
    };
    this.#waiting.set(path, setTimeout(look, secondLook));
  }

  stop(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
  }
}

/** What differs whenever a file was written. */
function signature(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? "" : `${stat.mtimeMs} ${stat.size} ${stat.ino}`;
}

/** Milliseconds between two looks whether a folder that was taken away is back. */
const lookForFolder = 500;

/** Waits for watched folders that were taken away: nothing tells when they come back. */
class Returning {
  readonly #back: (path: string) => void;
  readonly #gone = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(back: (path: string) => void) {
    this.#back = back;
  }

  await(path: string): void {
    this.#gone.add(path);
    this.#timer ??= setInterval(() => this.#look(), lookForFolder);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #look(): void {
    for (const path of [...this.#gone].filter(existsSync)) {
      this.#gone.delete(path);
      this.#back(path);
    }
    if (this.#gone.size === 0) this.stop();
  }
}
