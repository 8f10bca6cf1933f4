import { type Look, type Paint, painter } from "@flowc/diagnostics";
import { describePlan, type Plan, type PlanLine } from "@flowc/provisioner";

const looks: Readonly<Record<PlanLine["tone"], Look | undefined>> = {
  plain: undefined,
  add: "green",
  change: "yellow",
  remove: "red",
  warn: "yellow",
  quiet: "dim",
};

/** A plan as indented, coloured lines. */
export function planText(plan: Plan, color: boolean): string {
  const paint = painter(color);
  return describePlan(plan)
    .map((line) => planLine(line, paint))
    .join("\n");
}

function planLine({ depth, tone, text }: PlanLine, paint: Paint): string {
  const look = looks[tone];
  return `${"  ".repeat(depth)}${look === undefined ? text : paint(look, text)}`;
}
