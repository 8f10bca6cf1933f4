import type { Diagnostic } from "@flowc/diagnostics";
import { createGateway, FailedCall } from "../api/gateway.js";
import { limiterFor } from "../api/rate-limiter.js";
import { systemClock } from "../clock/clock.js";
import { unreadable } from "../codes/unreadable.js";
import { checkEnvironment } from "../declaration/check-environment.js";
import type { Desired } from "../declaration/desired.js";
import type { DeletionRequest } from "../driver/resource-driver.js";
import type { RemovalRules } from "../plan/decide-removal.js";
import type { LiveView } from "../plan/live-view.js";
import { lostWithInstance } from "../plan/lost-with-instance.js";
import { makePlan } from "../plan/make-plan.js";
import type { Plan } from "../plan/plan.js";
import { readLive } from "../read/read-live.js";
import type { State } from "../state/state.js";
import { type CreatePlanOptions, type CreatePlanResult, checkedPlan } from "./create-plan.js";

/** What a destroy takes along, besides what was made here and can be made again. */
export interface DestroyOptions extends Omit<CreatePlanOptions, "desired"> {
  /** Gives the phone numbers back: they are normally lost. Default false: they are kept, lead nowhere and are charged. */
  readonly releaseNumbers?: boolean;
  /** Deletes the flow logs with everything they hold. Default false. */
  readonly deleteLogs?: boolean;
  /** Deletes the instance with everything in it. An account may create and delete 100 in 30 days. Default false. */
  readonly deleteInstance?: boolean;
  /** Deletes what was there before and was taken over, too. Default false. */
  readonly adopted?: boolean;
}

/** What a destroy wants to be there afterwards: `applyPlan` is given this with the plan of a destroy. */
export const nothingDesired: Desired = { resources: [], units: new Map() };

/**
 * Says what a destroy would do: delete what the state or ownership tags say was made here, users before what they use,
 * and forget the rest with the reason. Changes nothing. The plan is applied like any other, with `nothingDesired`.
 */
export async function planDestroy(options: DestroyOptions): Promise<CreatePlanResult> {
  const { environment, state, api, clock = systemClock, signal, onEvent, adopted = false } = options;
  const problems = checkEnvironment(environment);
  if (problems.length > 0) return { diagnostics: problems };
  const gateway = createGateway({ api, clock, limiter: limiterFor(api, clock), onEvent, signal });
  const removal = { requested: new Set(requestsOf(options)), destroy: { adopted } };
  try {
    const everything = removal.requested.has("instance");
    const view = await readLive({ desired: [], state, environment, gateway, onEvent, everything });
    const planned = makePlan({ desired: nothingDesired, state, view, environment, removal }, gateway.sent);
    const { plan, diagnostics } = planned;
    const told = plan === undefined ? planned : withLosses(plan, diagnostics, view, state, removal);
    const isLimited = api.hasRateLimits !== false;
    return await checkedPlan(told, { desired: nothingDesired, view, gateway, isLimited });
  } catch (error) {
    if (error instanceof FailedCall) return { diagnostics: [unreadable(error)] };
    throw error;
  }
}

/** A plan that would lose what nobody asked to lose is none. */
function withLosses(
  plan: Plan,
  diagnostics: readonly Diagnostic[],
  view: LiveView,
  state: State,
  removal: RemovalRules,
): CreatePlanResult {
  const found = [...diagnostics, ...lostWithInstance(plan, view, state, removal)];
  return found.some(({ severity }) => severity === "error") ? { diagnostics: found } : { plan, diagnostics: found };
}

function requestsOf({ releaseNumbers, deleteLogs, deleteInstance }: DestroyOptions): readonly DeletionRequest[] {
  return [
    ...(releaseNumbers ? (["phone-numbers"] as const) : []),
    ...(deleteLogs ? (["logs"] as const) : []),
    ...(deleteInstance ? (["instance"] as const) : []),
  ];
}
