import type { ChangeAction, StepAction } from "../plan/plan.js";

/** What can be seen of a running plan or apply. */
export type ProvisionerEvent =
  | { readonly type: "read-started"; readonly noun: string }
  | { readonly type: "read-finished"; readonly noun: string; readonly found: number; readonly calls: number }
  | { readonly type: "apply-started"; readonly steps: number; readonly leastSeconds: number }
  | StepEvent<"step-started">
  | (StepEvent<"step-finished"> & { readonly calls: number })
  | (StepEvent<"step-failed"> & { readonly code: string; readonly message: string })
  | (StepEvent<"step-skipped"> & { readonly because: string })
  | (StepEvent<"waiting"> & { readonly for: string; readonly seconds: number })
  | {
      readonly type: "retry";
      readonly operation: string;
      readonly error: string;
      readonly attempt: number;
      readonly seconds: number;
    }
  | { readonly type: "apply-finished"; readonly done: number; readonly failed: number; readonly skipped: number };

/** An event about one step. */
export interface StepEvent<T extends string> {
  readonly type: T;
  readonly address: string;
  readonly noun: string;
  readonly name: string;
  readonly step: StepAction;
  readonly action: ChangeAction;
  /** Steps that ended before this event, and all steps, for a progress bar. */
  readonly position: number;
  readonly total: number;
  /** Seconds that the rate limits alone make of the calls that are left; `leastSeconds` of the start is all of them. */
  readonly secondsLeft: number;
}

export type ProvisionerListener = (event: ProvisionerEvent) => void;

/** How one change ended. `skipped`: something that it needs failed; `not-started`: the apply was stopped before. */
export interface ChangeResult {
  readonly address: string;
  readonly action: ChangeAction;
  readonly result: "done" | "failed" | "skipped" | "not-started";
  /** For what failed: the codes of the diagnostics that say why. */
  readonly codes?: readonly string[];
  /** For what was skipped: the address of what failed. */
  readonly because?: string;
}

/** How an apply ended. `refused`: nothing was called; `stopped`: the signal was aborted; `partial`: something failed. */
export interface ApplyOutcome {
  readonly status: "done" | "partial" | "refused" | "stopped";
  readonly changes: readonly ChangeResult[];
  readonly calls: number;
  readonly seconds: number;
}
