import { type Diagnostic, sortDiagnostics } from "@flowc/diagnostics";
import {
  type ApplyOutcome,
  applyPlan,
  type Change,
  nothingDesired,
  type Plan,
  planDestroy,
  planIsEmpty,
} from "@flowc/provisioner";
import type { ProjectEnvironment } from "../environment/project-environment.js";
import { type OpenEnvironment, withEnvironment } from "../environment/with-environment.js";
import type { ProjectListener } from "../events.js";

export interface DestroyEnvironmentOptions {
  readonly environment: ProjectEnvironment;
  /** Gives phone numbers back: they are normally lost. Default false. */
  readonly releaseNumbers?: boolean;
  /** Deletes the flow logs with what they hold. Default false. */
  readonly deleteLogs?: boolean;
  /** Deletes the instance with everything in it. Default false. */
  readonly deleteInstance?: boolean;
  /** Deletes what was there before and was taken over, too. Default false. */
  readonly adopted?: boolean;
  /** Asked once with a plan that changes something, before anything is changed; a no with nothing to say is a dry run. */
  confirm(plan: Plan): Promise<boolean>;
  readonly signal?: AbortSignal;
  readonly onEvent?: ProjectListener;
}

/** How a destroy ended. */
export interface DestroyResult {
  /** Absent when there was an error before a plan was made. */
  readonly plan?: Plan;
  /** Absent when nothing was applied: declined, or an error. */
  readonly outcome?: ApplyOutcome;
  readonly isDeclined?: boolean;
  /** What is still in Connect afterwards, each with the reason and what to do: `change.reason.words`. */
  readonly kept: readonly Change[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Takes away what was deployed to an environment, as far as its state or ownership tags say that it was made here. The
 * sources are not looked at. What died halfway is finished by the next call.
 */
export async function destroyEnvironment(options: DestroyEnvironmentOptions): Promise<DestroyResult> {
  const { environment } = options;
  const result: Omit<DestroyResult, "kept"> = await withEnvironment(environment, options, (open) =>
    destroyIn(open, options),
  );
  return { ...result, kept: result.plan ? keptBy(result.plan) : [] };
}

async function destroyIn(
  { connection, store }: OpenEnvironment,
  options: DestroyEnvironmentOptions,
): Promise<Omit<DestroyResult, "kept">> {
  const { environment, confirm, signal, onEvent, ...choices } = options;
  const watched = { ...(signal && { signal }), ...(onEvent && { onEvent }) };
  const target = { api: connection.api, environment: environment.target };
  const { state, diagnostics: unread } = await store.read();
  if (state === undefined) return { diagnostics: unread };
  const { plan, diagnostics: unplanned } = await planDestroy({ ...choices, ...target, ...watched, state });
  const diagnostics = sortDiagnostics([...unread, ...unplanned]);
  if (plan === undefined) return { diagnostics };
  if (planIsEmpty(plan)) return { plan, diagnostics };
  if (!(await confirm(plan))) return { plan, isDeclined: true, diagnostics };
  const applied = await applyPlan({
    ...target,
    ...watched,
    plan,
    desired: nothingDesired,
    store,
    command: "flowc destroy",
  });
  return { plan, outcome: applied.outcome, diagnostics: [...diagnostics, ...applied.diagnostics] };
}

function keptBy({ changes }: Plan): readonly Change[] {
  return changes.filter(({ action, reason, id }) => {
    // In a plan to destroy, what needs no change is what could not be read.
    return (
      action === "keep" ||
      action === "no-change" ||
      (action === "forget" && id !== undefined && reason.code !== "with-instance")
    );
  });
}
