import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { watchPaths } from "./watch-paths.js";
import type { FromWatcherThread, ToWatcherThread } from "./watcher-thread.js";

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
 * @param onFailure told why something cannot be watched
 * @param outputs folders that are known to be of no interest from the start
 */
export type StartWatcher = (
  paths: readonly string[],
  isIgnored: (path: string) => boolean,
  onChange: (change: FileChange) => void,
  onFailure: (error: unknown) => void,
  outputs?: readonly string[],
) => Promise<FileWatcher>;

/** Where the thread begins; not there where a bundler has made one file of everything. */
const thread = fileURLToPath(new URL("./watcher-thread.js", import.meta.url));

/**
 * Watches files in a thread of their own: after each save of a file the folder around it is read, and of a thousand files
 * that takes as long as checking the one that changed.
 */
export const watchFiles: StartWatcher = async (paths, isIgnored, onChange, onFailure, outputs = []) => {
  const tell = (change: FileChange) => {
    if (!isIgnored(change.path)) onChange(change);
  };
  if (!existsSync(thread)) return watchPaths(paths, outputs, tell, onFailure);
  const worker = new Worker(thread, { workerData: { paths, outputs } });
  const send = (message: ToWatcherThread) => worker.postMessage(message);
  worker.on("error", onFailure);
  await new Promise<void>((resolve) => {
    worker.on("message", (message: FromWatcherThread) => {
      if (message.type === "change") tell(message.change);
      else if (message.type === "failure") onFailure(message.error);
      else resolve();
    });
    worker.once("exit", () => resolve());
  });
  return {
    add: (more) => send({ type: "add", paths: more }),
    async close() {
      const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
      send({ type: "close" });
      await ended;
    },
  };
};
