import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { virtualClock } from "@flowc/provisioner/testing";
import { onTestFinished } from "vitest";
import {
  type FileChange,
  type StartWatcher,
  type WatchedProject,
  type WatchedState,
  type WatchOptions,
  watchProject,
} from "../../src/index.js";
import { temporaryFolder } from "./temporary-folder.js";

/** A watched folder whose changes are told by hand. */
export interface WatchedFolder {
  readonly folder: string;
  readonly watched: WatchedProject;
  /** Every state that was told. */
  readonly states: readonly WatchedState[];
  /** Writes files, or takes away those without text, and tells of it. */
  change(files: Readonly<Record<string, string | undefined>>): void;
  rename(from: string, to: string): void;
  tell(change: FileChange): void;
  /** Resolves when everything that was told of has been read. */
  settled(): Promise<WatchedState>;
  text(path: string): string;
}

/** Watches a folder with the given files. Time passes by itself, and at once. */
export async function watchedFolder(
  files: Readonly<Record<string, string>>,
  options: Partial<WatchOptions> = {},
): Promise<WatchedFolder> {
  const folder = temporaryFolder({ "flowc.config.ts": "export default {};\n", ...files });
  const states: WatchedState[] = [];
  let tell: (change: FileChange) => void = () => undefined;
  const watcher: StartWatcher = async (_paths, isIgnored, onChange) => {
    tell = (change) => (isIgnored(change.path) ? undefined : onChange(change));
    return { add: () => undefined, close: async () => undefined };
  };
  const watched = await watchProject(folder, {
    watcher,
    clock: virtualClock(),
    ...options,
    async onChange(state) {
      states.push(state);
      await options.onChange?.(state);
    },
  });
  onTestFinished(() => watched.close());
  const put = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  return {
    folder,
    watched,
    states,
    change(changed) {
      for (const [name, text] of Object.entries(changed)) {
        const path = join(folder, name);
        const kind = text === undefined ? "removed" : existsSync(path) ? "changed" : "added";
        if (text === undefined) rmSync(path, { recursive: true, force: true });
        else put(name, text);
        tell({ path, kind });
      }
    },
    rename(from, to) {
      mkdirSync(dirname(join(folder, to)), { recursive: true });
      renameSync(join(folder, from), join(folder, to));
      tell({ path: join(folder, from), kind: "removed" });
      tell({ path: join(folder, to), kind: "added" });
    },
    tell: (change) => tell(change),
    async settled() {
      await watched.settled();
      return watched.current();
    },
    text: (path) => readFileSync(join(folder, path), "utf8"),
  };
}
