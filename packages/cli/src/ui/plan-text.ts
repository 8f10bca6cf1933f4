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
  const paint = painter(color);
  const { name, region } = plan.environment;
  const heading = paint("bold", printable(`${title} for ${name} (${region})`));
  return [heading, ...describePlan(plan).map((line) => planLine(line, paint))].join("\n");
}

function planLine({ depth, tone, text }: PlanLine, paint: Paint): string {
  const look = looks[tone];
  return `${"  ".repeat(depth)}${look === undefined ? printable(text) : paint(look, printable(text))}`;
}
