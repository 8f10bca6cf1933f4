import type { FlowGraph } from "@flowc/connect-model";
import { type Change, type Plan, words } from "@flowc/provisioner";
import type { ChangeView, FieldView, FlowKey } from "@flowc/viewer";
import { keyOf } from "../flow-key.js";
import { flowChanges } from "./changed-flows.js";
import { drawSideBySide } from "./side-by-side.js";

/** Flows before and after a plan, as far as they are known. */
export interface PlannedFlows {
  /** As they are live, by address. */
  readonly live: ReadonlyMap<string, FlowGraph>;
  /** As the sources say, by address. */
  readonly desired: ReadonlyMap<string, { readonly graph: FlowGraph }>;
}

/** The changes of a plan as the page shows them, in the order of the plan. */
export async function changeViews(plan: Plan, flows: PlannedFlows): Promise<readonly ChangeView[]> {
  const drawn = new Set(flowChanges(plan));
  const views: ChangeView[] = [];
  for (const change of plan.changes.filter(isTold)) {
    const flow = drawn.has(change) ? await flowOf(change, flows) : undefined;
    views.push({ ...changeView(change), ...(flow !== undefined && { flow }) });
  }
  return views;
}

/** What stays as it is, is not told, unless nobody could look. */
function isTold({ action, reason }: Change): boolean {
  return action !== "no-change" || reason.code === "unreadable" || reason.code === "needs-unreadable";
}

function changeView({ kind, name, action, reason, differences, impact }: Change): ChangeView {
  const effect = impact === undefined ? "" : ` ${impact}`;
  return {
    subject: words(kind, name),
    action,
    reason: `${reason.words}${effect}`,
    fields: differences.flatMap(fieldsOf),
  };
}

function fieldsOf({ label, before, after, behaviour, origin }: Change["differences"][number]): readonly FieldView[] {
  const field = origin === "outside" ? `${label} (changed outside)` : label;
  const noticed = (behaviour?.changes ?? []).map(({ impact, message }) => ({
    field: `what contacts notice, ${impact}`,
    after: message,
  }));
  const silent = behaviour?.words === undefined ? [] : [{ field: "what contacts notice", after: behaviour.words }];
  const said = { field, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
  return [said, ...noticed, ...silent];
}

async function flowOf(change: Change, { live, desired }: PlannedFlows): Promise<ChangeView["flow"]> {
  const { address, kind, name, action } = change;
  const key: FlowKey = keyOf(kind === "flowModule" ? "flowModule" : "flow", name);
  const before = live.get(address);
  const after = action === "destroy" ? undefined : desired.get(address)?.graph;
  if (before === undefined && after === undefined) return undefined;
  return { key, ...(await drawSideBySide(before, after)) };
}
