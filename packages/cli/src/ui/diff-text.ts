import { type Look, type Paint, painter, printable } from "@flowc/diagnostics";
import type { ComparedFlow } from "@flowc/project";
import { cosmeticLine, diffSummary, flowTitle } from "./diff-summary.js";

type Diff = Extract<ComparedFlow, { status: "compared" }>["diff"];
type Change = Diff["changes"][number];

const looks: Readonly<Record<Change["impact"], Look>> = { breaking: "red", risky: "yellow", harmless: "green" };
const width = "breaking".length;

/** What changed between two versions of flows, for a terminal. Flows that are the same are only counted. */
export function diffText(flows: readonly ComparedFlow[], color: boolean): string {
  const paint = painter(color);
  const lines = flows.flatMap((flow) => flowLines(flow, paint));
  return [...lines, paint("bold", diffSummary(flows))].join("\n");
}

function flowLines(flow: ComparedFlow, paint: Paint): string[] {
  if (flow.status !== "compared") {
    const isGone = flow.status === "removed";
    const title = printable(`${isGone ? "-" : "+"} "${flow.name}" (${flow.type})`);
    return [paint(isGone ? "red" : "green", title), `  ${isGone ? "This flow is gone." : "This flow is new."}`, ""];
  }
  const { name, diff } = flow;
  const cosmetic = cosmeticLine(diff);
  if (diff.changes.length === 0 && cosmetic === undefined) return [];
  return [
    paint("bold", printable(`~ ${flowTitle(name, diff)}`)),
    ...diff.changes.flatMap((change) => changeLines(change, paint)),
    ...(cosmetic === undefined ? [] : [paint("dim", printable(`  ${cosmetic}`))]),
    "",
  ];
}

function changeLines({ impact, message, way = [] }: Change, paint: Paint): string[] {
  const line = `  ${paint(looks[impact], impact.padEnd(width))}  ${printable(message)}`;
  // A single step is in the sentence itself.
  if (way.length < 2) return [line];
  return [line, paint("dim", printable(`  ${" ".repeat(width)}  after: ${way.join(" → ")}`))];
}
