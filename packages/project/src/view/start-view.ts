import { type Diagnostic, nearest } from "@flowc/diagnostics";
import { type FlowKey, type StartedViewer, startViewer, type ViewApi, ViewRefusal } from "@flowc/viewer";
import { loadProject } from "../load-project.js";
import { projectDiagnostics } from "../project-diagnostics.js";
import { openProjectView } from "./project-view.js";

export interface StartViewOptions {
  /** Folder in which the project is looked for. */
  readonly directory: string;
  /** Configuration file, relative to the directory. */
  readonly config?: string | undefined;
  /** Name of a flow or module that the address leads to. Default, and when several have the name: the list of flows. */
  readonly flow?: string | undefined;
  /** 1 to 65535, or 0 for any free one. Default 0. */
  readonly port?: number | undefined;
  /** The `coverage.json` of the tests, absolute. Default: `coverage/coverage.json` in the project. */
  readonly coverageFile?: string | undefined;
  /** Folder with the files of the page, absolute. Default: the page that comes with flowc. */
  readonly page?: string | undefined;
  /** Told of mistakes of flowc while it answered the page. */
  readonly onBug?: ((error: unknown) => void) | undefined;
}

/** A page that shows a project until it is closed. */
export interface RunningView {
  /** Address of the page, of the flow in it that was asked for. */
  readonly url: string;
  readonly port: number;
  /** Name of the project. */
  readonly project: string;
  /** Flows and modules that are shown. */
  readonly flows: number;
  /** Whether all sources could be loaded. When not, the page says what is wrong. */
  readonly isCurrent: boolean;
  close(): Promise<void>;
}

/** A page, or why there is none: CLI101 to CLI126, CLI350, VIEW110, VIEW111. */
export interface StartedView {
  readonly view?: RunningView;
  readonly diagnostics: readonly Diagnostic[];
}

/** Serves the page of a project on this machine's loopback, and follows the project's files. */
export async function startView(options: StartViewOptions): Promise<StartedView> {
  const { directory, config, flow, port, page, coverageFile, onBug } = options;
  const { project, diagnostics } = await loadProject(directory, { config });
  if (project === undefined) return { diagnostics };
  const opened = await openProjectView({ project, coverageFile, onBug });
  const { api, events } = opened;
  const asked = await keyOfAsked(api, flow);
  const served = { api, events, ...(port && { port }), ...(page && { page }), ...(onBug && { onBug }) };
  const { viewer, diagnostics: found }: StartedViewer = asked.unknown ?? (await startViewer(served));
  if (viewer === undefined) {
    await opened.close();
    return { diagnostics: [...diagnostics, ...found] };
  }
  const close = async () => {
    await viewer.close();
    await opened.close();
  };
  const { estate, key } = asked;
  const { flows, isCurrent } = estate;
  prepare(api, key ?? flows.find(({ blocks }) => blocks <= quickBlocks)?.key, onBug);
  const path = key === undefined ? "" : `#/flows/${encodeURIComponent(key)}`;
  const view = { url: `${viewer.url}/${path}`, port: viewer.port, project: estate.project, isCurrent, close };
  return { view: { ...view, flows: flows.length }, diagnostics };
}

/** A flow of so many blocks is placed in a moment. */
const quickBlocks = 60;

/**
 * Places a flow before anybody asks: the one that is opened first, or else a small one, so that the layout engine has
 * worked when the page asks for a large one.
 */
function prepare(api: ViewApi, key: FlowKey | undefined, onBug: StartViewOptions["onBug"]): void {
  if (key === undefined) return;
  setImmediate(() => api.flow({ key }).catch((error: unknown) => isGone(error) || onBug?.(error)));
}

/** Whether a flow was taken away in the meantime. */
function isGone(error: unknown): boolean {
  return error instanceof ViewRefusal;
}

/** The key of the flow that is asked for, none where the list shows which one is meant; CLI350 for one that is not there. */
async function keyOfAsked(api: ViewApi, name: string | undefined) {
  const estate = await api.estate({});
  if (name === undefined) return { estate };
  const [found, ...others] = estate.flows.filter((flow) => flow.name === name);
  if (found !== undefined) return others.length > 0 ? { estate } : { estate, key: found.key };
  const known = [...new Set(estate.flows.map((flow) => flow.name))];
  const similar = nearest(name, known);
  return { estate, unknown: { diagnostics: [projectDiagnostics.create("CLI350", { name, similar, known })] } };
}
