import { basename } from "node:path";
import { watch } from "chokidar";

/** What happened to a file, as far as a watcher can tell: it may be wrong about it, so files are always looked at. */
export interface FileChange {
  /** Absolute path of a file or a folder. */
  readonly path: string;
  readonly kind: "added" | "changed" | "removed";
}

/** Watches files and folders until it is closed. */
export interface FileWatcher {
  /** Watches these paths, too: folders with all that is in them. Those that are not there are waited for. */
  add(paths: readonly string[]): void;
  close(): Promise<void>;
}

/**
 * Starts a watcher.
 * @param isIgnored whether a path, and what is below it, is of no interest
 */
export type StartWatcher = (
  paths: readonly string[],
  isIgnored: (path: string) => boolean,
  onChange: (change: FileChange) => void,
) => Promise<FileWatcher>;

const kinds = {
  add: "added",
  addDir: "added",
  change: "changed",
  unlink: "removed",
  unlinkDir: "removed",
} as const;

/** Folders in which nobody writes flows. */
const ignoredFolders: ReadonlySet<string> = new Set(["node_modules", ".git", ".flowc"]);

/** Watches with chokidar: it knows what each operating system tells, and that editors save by renaming. */
export const watchFiles: StartWatcher = async (paths, isIgnored, onChange) => {
  const watcher = watch([...paths], {
    ignoreInitial: true,
    atomic: true,
    ignored: (path) => ignoredFolders.has(basename(path)) || isIgnored(path),
  });
  watcher.on("all", (event, path) => onChange({ path, kind: kinds[event as keyof typeof kinds] }));
  // What cannot be watched, such as a folder that nobody may read, cannot be a source either.
  watcher.on("error", () => undefined);
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  return { add: (more) => void watcher.add([...more]), close: () => watcher.close() };
};
