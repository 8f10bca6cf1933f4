import { resolve } from "node:path";
import { buildProject } from "../actions/build.js";
import { type CheckResult, checkProject } from "../actions/check.js";
import { environmentOf } from "../environment/project-environment.js";
import { type LoadedProject, loadProject } from "../load-project.js";
import type { Project } from "../project.js";
import { type FileChange, type StartWatcher, watchFiles } from "./file-watcher.js";
import type { WatchedState } from "./watched-state.js";

export interface WatchOptions {
  /** Configuration file, relative to the directory. Only with a directory. */
  readonly config?: string | undefined;
  /** Name of the environment that the files are loaded for. Default: that of `FLOWC_ENVIRONMENT`, else `local`. */
  readonly environment?: string | undefined;
  /** Builds after each check. Absent: nothing is written. */
  readonly build?: WatchedBuild | undefined;
  /** Ends the watching, as `close` does. */
  readonly signal?: AbortSignal | undefined;
  /** Called with each state, one after the other, the first time before `watchProject` resolves. */
  readonly onChange: (state: WatchedState) => void | Promise<void>;
  /** How files are watched. */
  readonly watcher?: StartWatcher | undefined;
}

export interface WatchedBuild {
  /** Output folder, absolute. Default that of the configuration. */
  readonly folder?: string | undefined;
  /** Environment whose ARNs are put in. Absent: names stay marks. */
  readonly environment?: string | undefined;
}

/** A project that is read again whenever its files change. */
export interface WatchedProject {
  /** The state that was told last. */
  current(): WatchedState;
  /** Ends the watching; a rebuild that runs is waited for. */
  close(): Promise<void>;
}

/**
 * Checks a project, and again whenever one of its files changes, until it is closed. Whatever is wrong with the files,
 * also with the configuration, is a finding of the state: the watching goes on.
 * @param from the project, or a folder in it
 */
export async function watchProject(from: Project | string, options: WatchOptions): Promise<WatchedProject> {
  const { onChange, signal, watcher = watchFiles } = options;
  let current = await read(from, options, 1, []);
  await onChange(current);
  const pending = new Set<string>();
  let running: Promise<void> | undefined;
  const run = async () => {
    while (pending.size > 0) {
      await new Promise((done) => setTimeout(done, 10));
      const changed = [...pending].sort();
      pending.clear();
      current = await read(from, options, current.version + 1, changed);
      await onChange(current);
    }
    running = undefined;
  };
  const root = typeof from === "string" ? (current.project?.root ?? from) : from.root;
  const out = current.built?.folder;
  const isIgnored = (path: string) => path === out || path.startsWith(`${out}/`);
  const files = await watcher([root], isIgnored, ({ path }: FileChange) => {
    pending.add(path);
    running ??= run();
  });
  const close = async () => {
    await files.close();
    await running;
  };
  signal?.addEventListener("abort", () => void close(), { once: true });
  return { current: () => current, close };
}

async function read(
  from: Project | string,
  options: WatchOptions,
  version: number,
  changedFiles: readonly string[],
): Promise<WatchedState> {
  const start = performance.now();
  const loaded: LoadedProject =
    typeof from === "string"
      ? await loadProject(from, options)
      : await loadProject(from.root, { config: from.configFile });
  const { project } = loaded;
  if (project === undefined) {
    const checked = { ...nothing, diagnostics: loaded.diagnostics };
    return state(version, { checked, isLoaded: false }, changedFiles, start);
  }
  const checked = await checkProject(project, { environment: options.environment });
  const { build } = options;
  if (build === undefined) return state(version, { project, checked }, changedFiles, start);
  const folder = build.folder ?? resolve(project.root, project.config.outDir ?? "build");
  const { environment } = build.environment === undefined ? {} : environmentOf(project, build.environment);
  const built = await buildProject({ checked, folder, environment });
  return state(version, { project, checked, built }, changedFiles, start);
}

const nothing: CheckResult = {
  files: 0,
  checkedFiles: [],
  units: [],
  flows: [],
  resources: [],
  diagnostics: [],
  suppressed: [],
};

function state(
  version: number,
  found: Partial<WatchedState> & Pick<WatchedState, "checked">,
  changedFiles: readonly string[],
  start: number,
): WatchedState {
  const changedUnits = found.checked.units;
  const milliseconds = performance.now() - start;
  return { isLoaded: true, ...found, version, changedUnits, removed: [], changedFiles, milliseconds };
}
