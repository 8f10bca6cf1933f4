import { type Look, type Paint, painter, printable } from "@flowc/diagnostics";
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
export function planText(plan: Plan, color: boolean, title = "Plan"): string {
  const { name, region } = plan.environment;
  return linesText(`${title} for ${name} (${region})`, describePlan(plan), color);
}

/** Lines with depths and tones under a heading. */
export function linesText(heading: string, lines: readonly PlanLine[], color: boolean): string {
  return [painter(color)("bold", printable(heading)), ...planLines(lines, color)].join("\n");
}

/** Lines with depths and tones. */
export function planLines(lines: readonly PlanLine[], color: boolean): readonly string[] {
  const paint = painter(color);
  return lines.map((line) => planLine(line, paint));
}

function planLine({ depth, tone, text }: PlanLine, paint: Paint): string {
  const look = looks[tone];
  return `${"  ".repeat(depth)}${look === undefined ? printable(text) : paint(look, printable(text))}`;
}
