import { type Diagnostic, type SuppressedDiagnostic, sortDiagnostics } from "@flowc/diagnostics";
import { createPlan, type Desired, type Plan } from "@flowc/provisioner";
import type { ProjectEnvironment } from "../environment/project-environment.js";
import { type OpenEnvironment, withEnvironment } from "../environment/with-environment.js";
import type { ProjectListener } from "../events.js";
import type { Project } from "../project.js";
import { type CheckResult, checkProject } from "./check.js";
import { hasErrors } from "./has-errors.js";

export interface PlanOptions {
  readonly project: Project;
  readonly environment: ProjectEnvironment;
  /** Gives numbers back that are not declared any more. Default false. */
  readonly releaseNumbers?: boolean;
  readonly signal?: AbortSignal;
  readonly onEvent?: ProjectListener;
}

/** A plan, or why there is none. */
export interface PlanResult extends Findings {
  readonly plan?: Plan;
}

/** What was found on the way. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  /** What the check found and does not report. */
  readonly suppressed: readonly SuppressedDiagnostic[];
}

/** Checks the project and says what a deploy to an environment would do. Changes nothing. */
export async function planProject(options: PlanOptions): Promise<PlanResult> {
  return withConnect(options, async ({ found, ...prepared }) => {
    const { plan, diagnostics } = await planOn(options, prepared);
    return { ...(plan && { plan }), diagnostics: [...found, ...diagnostics] };
  });
}

/** What planning and deploying need: the checked project, a Connect and the state. */
export interface Prepared extends OpenEnvironment {
  readonly checked: CheckResult;
  readonly desired: Desired;
  /** What the check found: no error. */
  readonly found: readonly Diagnostic[];
}

/** Reads the state and what is live, and plans. */
export async function planOn(
  { environment, releaseNumbers = false, signal, onEvent }: PlanOptions,
  { desired, connection, store }: Omit<Prepared, "found" | "checked">,
): Promise<Omit<PlanResult, "suppressed">> {
  const { state, diagnostics } = await store.read();
  if (state === undefined) return { diagnostics };
  const planned = await createPlan({
    desired,
    api: connection.api,
    state,
    environment: environment.target,
    releaseNumbers,
    ...(signal && { signal }),
    ...(onEvent && { onEvent }),
  });
  return { ...planned, diagnostics: sortDiagnostics([...diagnostics, ...planned.diagnostics]) };
}

/** Checks the project and, when it has no error, does something with it on a Connect that is closed afterwards. */
export async function withConnect<R extends { readonly diagnostics: readonly Diagnostic[] }>(
  options: PlanOptions,
  use: (prepared: Prepared) => Promise<R>,
): Promise<(R | { readonly diagnostics: readonly Diagnostic[] }) & Pick<Findings, "suppressed">> {
  const { project, environment, onEvent } = options;
  const checked = await checkProject(project, { environment: environment.target.name, onEvent });
  const { desired, diagnostics: found, suppressed } = checked;
  if (desired === undefined || hasErrors(found)) return { diagnostics: found, suppressed };
  const prepared = { checked, desired, found };
  const result = await withEnvironment(environment, options, (open) => use({ ...open, ...prepared }), found);
  return { ...result, suppressed };
}
