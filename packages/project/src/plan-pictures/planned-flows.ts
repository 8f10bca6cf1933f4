import type { FlowGraph } from "@flowc/connect-model";
import type { Change, Plan } from "@flowc/provisioner";
import { type PlanOptions, type PlanResult, planOn, withConnect } from "../actions/plan.js";
import { changesContent, flowChanges, liveFlows } from "./changed-flows.js";
import { drawVersions, type FlowVersions } from "./flow-versions.js";

/** The flows of a plan before and after it, as far as they are known. */
export interface PlannedFlows {
  /** As they are live, by address. */
  readonly live: ReadonlyMap<string, FlowGraph>;
  /** As the sources say, by address. */
  readonly desired: ReadonlyMap<string, { readonly graph: FlowGraph }>;
}

/** A plan with the flows that it changes. */
export interface PlanWithFlows extends PlanResult {
  readonly flows: PlannedFlows;
}

/** Plans, and reads the flows that would be changed as they are live: a call for each more than the plan itself. */
export async function planWithFlows(options: PlanOptions): Promise<PlanWithFlows> {
  const none: PlannedFlows = { live: new Map(), desired: new Map() };
  const result = await withConnect(options, async ({ found, ...prepared }) => {
    const { plan, diagnostics } = await planOn(options, prepared);
    const { connection, store, desired } = prepared;
    const { state } = plan === undefined ? {} : await store.read();
    const live = plan && state && (await liveFlows(plan, connection.api, state));
    return {
      ...(plan && { plan }),
      flows: { live: live ?? none.live, desired: desired.units },
      diagnostics: [...found, ...diagnostics],
    };
  });
  return { flows: none, ...result };
}

/** A change of a flow with both versions of it. */
export interface DrawnChange extends FlowVersions {
  readonly change: Change;
}

/** Draws the flows that say something else after a plan, in its order. Those that nobody could read are left out. */
export function drawChanges(plan: Plan, { live, desired }: PlannedFlows): readonly DrawnChange[] {
  return flowChanges(plan)
    .filter(changesContent)
    .flatMap((change) => {
      const after = change.action === "destroy" ? undefined : desired.get(change.address)?.graph;
      const versions = drawVersions(live.get(change.address), after);
      return versions.before || versions.after ? [{ change, ...versions }] : [];
    });
}
