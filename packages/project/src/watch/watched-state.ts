import type { FlowUnit } from "@flowc/connect-model";
import type { BuildResult } from "../actions/build.js";
import type { CheckResult } from "../actions/check.js";
import type { Project } from "../project.js";

/** A flow or module by kind and name. */
export interface FlowName {
  readonly kind: "flow" | "flowModule";
  readonly name: string;
}

/** A watched project as it was at one moment: the same that a check of its files finds then. */
export interface WatchedState {
  /** From 1; rises by one each time that the files were read again. */
  readonly version: number;
  /** The project; absent when its configuration cannot be loaded, which `checked` says why. */
  readonly project?: Project;
  readonly checked: CheckResult;
  /** What was written; absent when nobody asked for it, or when there is no project. */
  readonly built?: BuildResult;
  /** Whether every source could be read. When not, flows are missing in `checked`. */
  readonly isLoaded: boolean;
  /** Flows that were made anew since the version before, or of which something else is found. The first time all. */
  readonly changedUnits: readonly FlowUnit[];
  /** Flows of the version before that are not there any more. */
  readonly removed: readonly FlowName[];
  /** Files that changed, absolute and sorted. None the first time. */
  readonly changedFiles: readonly string[];
  /** How long it took from the moment when the last of the changes was seen, in milliseconds. */
  readonly milliseconds: number;
}
