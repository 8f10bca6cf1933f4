import { type Change, isLeftAlone, type Plan, words } from "@flowc/provisioner";
import type { ChangeView, FieldView, FlowChangeView, FlowKey, NoticeView } from "@flowc/viewer";
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
  return {
    subject: words(kind, name),
    action,
    reason: [sentence(reason.words), impact].filter((part) => part !== undefined).join(" "),
    fields: differences.map(fieldOf),
    notices: differences.flatMap(noticesOf),
  };
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? "" : "."}`;
}

type Difference = Change["differences"][number];

function fieldOf({ label, before, after, origin }: Difference): FieldView {
  const field = origin === "outside" ? `${label} (changed outside)` : label;
  return { field, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

function noticesOf({ behaviour }: Difference): readonly NoticeView[] {
  const noticed = (behaviour?.changes ?? []).map(({ impact, message }) => ({ impact, words: message }));
  return [...noticed, ...(behaviour?.words === undefined ? [] : [{ words: behaviour.words }])];
}

async function placed({ change, before, after, renamed }: DrawnChange, place: Place): Promise<FlowChangeView> {
  const { kind, name } = change;
  const key: FlowKey = keyOf(kind === "flowModule" ? "flowModule" : "flow", name);
  return {
    key,
    ...(before && { before: await place(before) }),
    ...(after && { after: await place(after) }),
    renamed,
  };
}
