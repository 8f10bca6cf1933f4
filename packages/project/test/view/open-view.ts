import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { placeDrawing } from "@flowc/pictures";
import type { ViewEvent, ViewProblem } from "@flowc/viewer";
import { ViewRefusal } from "@flowc/viewer";
import { onTestFinished } from "vitest";
import { loadProject } from "../../src/index.js";
import type { Placing } from "../../src/placing/placing.js";
import { openProjectView, type ProjectView } from "../../src/view/index.js";
import type { FileChange, StartWatcher } from "../../src/watch/file-watcher.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

/** A project of a real folder that is looked at. Changes of files are told by the test, so that none is waited for. */
export interface OpenView {
  readonly folder: string;
  readonly view: ProjectView;
  readonly api: ProjectView["api"];
  /** Writes a file, or takes it away, and waits until the view has told of it. */
  change(name: string, text: string | undefined): Promise<ViewEvent>;
}

/** A watcher that tells what a test says. */
function toldWatcher(): { readonly start: StartWatcher; tell(path: string): void } {
  const listeners: { readonly paths: readonly string[]; readonly listener: (change: FileChange) => void }[] = [];
  return {
    start: async (paths, _isIgnored, listener) => {
      listeners.push({ paths, listener });
      return { add: () => undefined, close: async () => undefined };
    },
    tell(path) {
      for (const { paths, listener } of listeners) {
        if (paths.some((watched) => path.startsWith(watched))) listener({ path, kind: "changed" });
      }
    },
  };
}

/** A thread for each test would only cost time. */
const hereAndNow: Placing = { place: (drawing) => placeDrawing(drawing), close: async () => undefined };

export async function openView(files: Readonly<Record<string, string>>, placing?: Placing): Promise<OpenView> {
  const folder = temporaryFolder({ "flowc.config.ts": "export default {};\n", ...files });
  const { project, diagnostics } = await loadProject(folder);
  if (project === undefined) throw new Error(diagnostics[0]?.message ?? "");
  const { start, tell } = toldWatcher();
  const view = await openProjectView({ project, watcher: start, placing: placing ?? hereAndNow });
  onTestFinished(() => view.close());
  return {
    folder,
    view,
    api: view.api,
    change(name, text) {
      const path = join(folder, name);
      if (text === undefined) rmSync(path);
      else writeFileSync(path, text);
      const told = new Promise<ViewEvent>((resolve) => {
        const stop = view.events((event) => {
          stop();
          resolve(event);
        });
      });
      tell(path);
      return told;
    },
  };
}

/** Why a request has no result. */
export async function refusalOf(request: Promise<unknown>): Promise<ViewProblem & { readonly status: number }> {
  try {
    await request;
  } catch (error) {
    if (error instanceof ViewRefusal) return { status: error.status, ...error.problem };
    throw error;
  }
  throw new Error("The request has a result.");
}
