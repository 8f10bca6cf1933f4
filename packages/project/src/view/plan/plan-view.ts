import { type Change, isLeftAlone, type Plan, words } from "@flowc/provisioner";
import type { ChangeView, FieldView, FlowKey } from "@flowc/viewer";
import type { Place } from "../../placing/placing.js";
import { type DrawnChange, drawChanges, type PlannedFlows } from "../../plan-pictures/planned-flows.js";
import { keyOf } from "../flow-key.js";

/** The changes of a plan as the page shows them, in the order of the plan. */
export async function changeViews(plan: Plan, flows: PlannedFlows, place: Place): Promise<readonly ChangeView[]> {
  const drawn = new Map(drawChanges(plan, flows).map((drawing) => [drawing.change, drawing]));
  const views: ChangeView[] = [];
  for (const change of plan.changes.filter(isTold)) {
    const drawing = drawn.get(change);
    views.push({ ...changeView(change), ...(drawing && { flow: await placed(drawing, place) }) });
  }
  return views;
}

/** What stays as it is, is not told, unless nobody could look. */
function isTold(change: Change): boolean {
  return change.action !== "no-change" || isLeftAlone(change);
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

async function placed({ change, before, after }: DrawnChange, place: Place): Promise<NonNullable<ChangeView["flow"]>> {
  const { kind, name } = change;
  const key: FlowKey = keyOf(kind === "flowModule" ? "flowModule" : "flow", name);
  return {
    key,
    ...(before && { before: await place(before) }),
    ...(after && { after: await place(after) }),
  };
}
