import type { Diagnostic } from "@flowc/diagnostics";
import type { ConnectApi } from "../api/connect-api.js";
import { createGateway, FailedCall } from "../api/gateway.js";
import { limiterFor } from "../api/rate-limiter.js";
import type { ProvisionerListener } from "../apply/events.js";
import { type Clock, systemClock } from "../clock/clock.js";
import { planDiagnostics } from "../codes/plan-codes.js";
import { unreadable } from "../codes/unreadable.js";
import { checkEnvironment } from "../declaration/check-environment.js";
import { checkReport } from "../declaration/check-report.js";
import type { Desired } from "../declaration/desired.js";
import type { Environment } from "../declaration/environment.js";
import { scopeOf } from "../driver/scope.js";
import { makePlan } from "../plan/make-plan.js";
import type { Plan } from "../plan/plan.js";
import { type PreflightOptions, preflight } from "../preflight/preflight.js";
import { readLive } from "../read/read-live.js";
import { driverOf } from "../resources/drivers.js";
import type { State } from "../state/state.js";

export interface CreatePlanOptions {
  readonly desired: Desired;
  readonly api: ConnectApi;
  /** What `store.read()` gave. */
  readonly state: State;
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
  const { desired, environment, state, api, clock = systemClock, signal, onEvent, releaseNumbers = false } = options;
  const problems = environmentProblems(desired, environment);
  if (problems.length > 0) return { diagnostics: problems };
  const gateway = createGateway({ api, clock, limiter: limiterFor(api, clock), onEvent, signal });
  try {
    const view = await readLive({ desired: desired.resources, state, environment, gateway, onEvent });
    const removal = { requested: new Set(releaseNumbers ? (["phone-numbers"] as const) : []) };
    return await checkedPlan(makePlan({ desired, state, view, environment, removal }, gateway.sent), {
      desired,
      view,
      gateway,
      isLimited: api.hasRateLimits !== false,
    });
  } catch (error) {
    if (error instanceof FailedCall) return { diagnostics: [unreadable(error)] };
    throw error;
  }
}

/** A plan with what a look ahead finds; none when that finds an error. */
export async function checkedPlan(
  { plan, diagnostics }: CreatePlanResult,
  circumstances: Omit<PreflightOptions, "plan">,
): Promise<CreatePlanResult> {
  if (plan === undefined) return { diagnostics };
  const found = [...diagnostics, ...(await preflight({ ...circumstances, plan }))];
  return found.some(({ severity }) => severity === "error") ? { diagnostics: found } : { plan, diagnostics: found };
}

function environmentProblems({ resources }: Desired, environment: Environment): readonly Diagnostic[] {
  const problems = [...checkEnvironment(environment)];
  const hasInstance = resources.some(({ kind }) => driverOf(kind).level === "account");
  if (!hasInstance && environment.instanceAlias === undefined) {
    problems.push(planDiagnostics.create("PLAN119", { environment: environment.name }));
  }
  const scope = scopeOf(environment);
  for (const one of resources) driverOf(one.kind).checkPlace?.(one.properties, scope, checkReport(one, problems));
  return problems;
}
