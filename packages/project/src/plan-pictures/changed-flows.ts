import type { FlowGraph } from "@flowc/connect-model";
import type { Change, ConnectApi, Plan, State } from "@flowc/provisioner";
import { readLiveFlow } from "@flowc/provisioner";

/** Actions after which a flow is another one, or none. */
const actionsOnFlows: ReadonlySet<Change["action"]> = new Set([
  "create",
  "update",
  "import",
  "replace",
  "may-replace",
  "destroy",
]);

/** What a plan changes in flows and modules. */
export function flowChanges({ changes }: Plan): readonly Change[] {
  return changes.filter(({ kind, action }) => (kind === "flow" || kind === "flowModule") && actionsOnFlows.has(action));
}

/** Whether a flow says something else afterwards, and not only its name or description. */
export function changesContent({ action, differences }: Change): boolean {
  return action !== "update" || differences.some(({ property }) => property === "content" || property === "draft");
}

/** The flows that a plan changes as they are live, by address, one call each. Those that are not there are left out. */
export async function liveFlows(plan: Plan, api: ConnectApi, state: State): Promise<ReadonlyMap<string, FlowGraph>> {
  const live = new Map<string, FlowGraph>();
  for (const change of flowChanges(plan).filter(changesContent)) {
    const { arn, name, address } = change;
    if (arn === undefined) continue;
    const graph = await readLiveFlow({ api, arn, name, state, external: plan.external });
    if (graph !== undefined) live.set(address, graph);
  }
  return live;
}
