import type { Diagnostic } from "@flowc/diagnostics";
import type { Gateway } from "../api/gateway.js";
import type { Desired } from "../declaration/desired.js";
import type { LiveView } from "../plan/live-view.js";
import type { Plan } from "../plan/plan.js";
import { checkBudgets } from "./check-budgets.js";
import { checkDependencies } from "./check-dependencies.js";
import { checkQuotas } from "./check-quotas.js";

/** A plan that is about to be shown, with what it was made from. */
export interface PreflightOptions {
  readonly plan: Plan;
  readonly desired: Desired;
  readonly view: LiveView;
  readonly gateway: Gateway;
  /** Whether quotas and budgets count: they do not on the built-in Connect. */
  readonly isLimited: boolean;
}

/**
 * Looks, before anything is changed, for what would stop a plan halfway: quotas, functions and bots that are not there,
 * budgets of instances and numbers. Every finding is on the line of the declaration that causes it.
 */
export async function preflight(options: PreflightOptions): Promise<readonly Diagnostic[]> {
  const missing = await checkDependencies(options);
  return options.isLimited ? [...missing, ...checkQuotas(options), ...checkBudgets(options)] : missing;
}
