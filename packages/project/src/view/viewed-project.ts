import type { FlowUnit } from "@flowc/connect-model";
import type { FlowKey, ViewEvent } from "@flowc/viewer";
import type { CheckResult } from "../actions/check.js";
import type { Project } from "../project.js";
import type { StartWatcher } from "../watch/file-watcher.js";
import { watchProject } from "../watch/watch-project.js";
import type { WatchedState } from "../watch/watched-state.js";
import { keyOf, keyOfUnit } from "./flow-key.js";
import { viewedSources } from "./viewed-sources.js";

/** The sources of a project as they were read last. */
export interface ViewedSources {
  /** Rises each time the sources are read again. */
  readonly version: number;
  /** False when some source cannot be loaded as it is now: what was read of it last stands in, if there was anything. */
  readonly isCurrent: boolean;
  readonly checked: CheckResult;
  /** Flows and modules by the key that the page knows them by, in the order of their names. */
  readonly units: ReadonlyMap<FlowKey, FlowUnit>;
}

/** A project that is looked at while its author works on it. */
export interface ViewedProject {
  /** The project with the configuration that was read last. */
  readonly project: Project;
  /** What was read last. Each time the sources are read again this is another object. */
  latest(): ViewedSources;
  /** Tells whoever listens when the sources were read again, until the function that is returned is called. */
  subscribe(listener: (event: ViewEvent) => void): () => void;
}

/** A viewed project that is watched until it is closed. */
export interface WatchedView extends ViewedProject {
  /** Tells that something else than the sources of these flows changed, such as what is known of their tests. */
  touch(flows: readonly FlowKey[]): void;
  close(): Promise<void>;
  /** Resolves when the files are not followed any more; rejects when that is because of a mistake of flowc. */
  readonly ended: Promise<void>;
}

/** Reads a project, and again whenever its files change. */
export async function watchForView(project: Project, watcher?: StartWatcher): Promise<WatchedView> {
  const listeners = new Set<(event: ViewEvent) => void>();
  const tell = (event: ViewEvent) => {
    for (const listener of listeners) listener(event);
  };
  let sources: ViewedSources | undefined;
  let current = project;
  const onChange = (state: WatchedState) => {
    sources = viewedSources(state, sources);
    current = state.project ?? current;
    tell({ type: "changed", version: state.version, flows: changedKeys(state) });
  };
  const watched = await watchProject(project, { onChange, watcher });
  const latest = () => sources ?? viewedSources(watched.current());
  return {
    get project() {
      return current;
    },
    latest,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    touch: (flows) => tell({ type: "changed", version: latest().version, flows }),
    close: () => watched.close(),
    ended: watched.ended,
  };
}

function changedKeys({ changedUnits, removed }: WatchedState): readonly FlowKey[] {
  return [...changedUnits.map(keyOfUnit), ...removed.map(({ kind, name }) => keyOf(kind, name))];
}
