import type { Diagnostic } from "@flowc/diagnostics";
import type { ConnectApi } from "../api/connect-api.js";
import type { ProvisionerListener } from "../apply/events.js";
import type { Clock } from "../clock/clock.js";
import type { Desired } from "../declaration/desired.js";
import type { Environment } from "../declaration/environment.js";
import type { Plan } from "../plan/plan.js";
import type { StateSnapshot } from "../state/state-store.js";

export interface CreatePlanOptions {
  readonly desired: Desired;
  readonly api: ConnectApi;
  /** What `store.read()` gave. */
  readonly state: StateSnapshot;
  readonly environment: Environment;
  /** Releases numbers that are not declared any more. Default false: they are forgotten and kept. */
  readonly releaseNumbers?: boolean;
  readonly onEvent?: ProvisionerListener;
  readonly clock?: Clock;
  readonly signal?: AbortSignal;
}

export interface CreatePlanResult {
  /** Absent when the diagnostics hold an error. */
  readonly plan?: Plan;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads what is live and says what a deploy would do. Changes nothing, here or there. */
export async function createPlan(options: CreatePlanOptions): Promise<CreatePlanResult> {
  throw new Error(`not built yet (${options.environment.name})`);
}
