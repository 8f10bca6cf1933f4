import { parentPort, workerData } from "node:worker_threads";
import type { FileChange } from "./file-watcher.js";
import { watchPaths } from "./watch-paths.js";

/** What the thread is told. */
export type ToWatcherThread = { readonly type: "add"; readonly paths: readonly string[] } | { readonly type: "close" };

/** What the thread tells. */
export type FromWatcherThread =
  | { readonly type: "ready" }
  | { readonly type: "change"; readonly change: FileChange }
  | { readonly type: "failure"; readonly error: unknown };

const { paths, outputs } = workerData as { readonly paths: readonly string[]; readonly outputs: readonly string[] };
const tell = (message: FromWatcherThread) => parentPort?.postMessage(message);

const watcher = await watchPaths(
  paths,
  outputs,
  (change) => tell({ type: "change", change }),
  (error) => tell({ type: "failure", error }),
);
parentPort?.on("message", (message: ToWatcherThread) => {
  if (message.type === "add") watcher.add(message.paths);
  else void watcher.close().then(() => parentPort?.close());
});
tell({ type: "ready" });
