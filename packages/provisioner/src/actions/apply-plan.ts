import type { Diagnostic } from "@flowc/diagnostics";
import type { ConnectApi } from "../api/connect-api.js";
import type { ApplyOutcome, ProvisionerListener } from "../apply/events.js";
import type { Clock } from "../clock/clock.js";
import type { Desired } from "../declaration/desired.js";
import type { Environment } from "../declaration/environment.js";
import type { Plan } from "../plan/plan.js";
import type { Outputs } from "../state/outputs.js";
import type { StateStore } from "../state/state-store.js";

export interface ApplyPlanOptions {
  readonly plan: Plan;
  /** What the plan was made from: it is refused when anything of it changed. */
  readonly desired: Desired;
  readonly environment: Environment;
  readonly api: ConnectApi;
  readonly store: StateStore;
  readonly onEvent?: ProvisionerListener;
  readonly clock?: Clock;
  /** Stops cleanly: running calls end and are remembered, no new one starts. */
  readonly signal?: AbortSignal;
  /** Who asks, for the lock: for example `flowc deploy`. */
  readonly command?: string;
}

export interface ApplyPlanResult {
  readonly outcome: ApplyOutcome;
  readonly diagnostics: readonly Diagnostic[];
  readonly outputs: Outputs;
}

/** Does what a plan says. What fails does not stop what does not depend on it; the next plan finishes the rest. */
export async function applyPlan(options: ApplyPlanOptions): Promise<ApplyPlanResult> {
  throw new Error(`not built yet (${options.environment.name})`);
}
