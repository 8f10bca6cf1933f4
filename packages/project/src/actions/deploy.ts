import { type ApplyOutcome, applyPlan, type Outputs, type Plan, planIsEmpty } from "@flowc/provisioner";
import { type Findings, type PlanOptions, type Prepared, planOn, withConnect } from "./plan.js";

export interface DeployOptions extends PlanOptions {
  /** A plan that was made before. Default: a new one. */
  readonly plan?: Plan;
  /** Asked once with a plan that changes something, before anything is changed. */
  confirm(plan: Plan): Promise<boolean>;
}

/** How a deploy ended. */
export interface DeployResult extends Findings {
  /** Absent when there was an error before a plan was made. */
  readonly plan?: Plan;
  /** Absent when nothing was applied: nothing to do, declined, or an error. */
  readonly outcome?: ApplyOutcome;
  readonly isDeclined?: boolean;
  readonly outputs?: Outputs;
}

/** Plans unless a plan is given, asks, and brings the environment to what the project declares. */
export async function deployProject(options: DeployOptions): Promise<DeployResult> {
  return withConnect<Omit<DeployResult, "suppressed">>(options, async (prepared) => {
    const { found } = prepared;
    const planned = options.plan ? { plan: options.plan, diagnostics: [] } : await planOn(options, prepared);
    const { plan } = planned;
    const diagnostics = [...found, ...planned.diagnostics];
    if (plan === undefined) return { diagnostics };
    if (!planIsEmpty(plan) && !(await options.confirm(plan))) return { plan, isDeclined: true, diagnostics };
    const applied = await apply(options, prepared, plan);
    return { plan, ...applied, diagnostics: [...diagnostics, ...applied.diagnostics] };
  });
}

/** Also applies a plan that changes nothing: it may be stale, and what it leaves as it is has outputs too. */
function apply(
  { project, environment, signal, onEvent }: DeployOptions,
  { desired, connection, store }: Prepared,
  plan: Plan,
) {
  return applyPlan({
    plan,
    desired,
    environment: environment.target,
    api: connection.api,
    store,
    command: "flowc deploy",
    secrets: { folder: project.root },
    ...(signal && { signal }),
    ...(onEvent && { onEvent }),
  });
}
