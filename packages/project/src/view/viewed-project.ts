import type { FlowUnit } from "@flowc/connect-model";
import type { FlowKey, ViewEvent } from "@flowc/viewer";
import type { CheckResult } from "../actions/check.js";
import type { Project } from "../project.js";

/** The sources of a project as they were read last. */
export interface ViewedSources {
  /** Rises each time the sources are read again. */
  readonly version: number;
  /** False when the sources cannot be loaded as they are now: the rest is then what was loaded before, or empty. */
  readonly isCurrent: boolean;
  readonly checked: CheckResult;
  /** Flows and modules by the key that the page knows them by, in the order of their names. */
  readonly units: ReadonlyMap<FlowKey, FlowUnit>;
}

/** A project that is looked at while its author works on it. */
export interface ViewedProject {
  readonly project: Project;
  /** What was read last. Each time the sources are read again this is another object. */
  latest(): ViewedSources;
  /** Tells whoever listens when the sources were read again, until the function that is returned is called. */
  subscribe(listener: (event: ViewEvent) => void): () => void;
}
