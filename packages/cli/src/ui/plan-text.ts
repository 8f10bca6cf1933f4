import { printable } from "@flowc/diagnostics";
import { describePlan, type Plan, type PlanLine } from "@flowc/provisioner";
import { type Meant, meant } from "./looks.js";

/** A plan as indented, coloured lines. */
export function planText(plan: Plan, color: boolean, title = "Plan"): string {
  const { name, region } = plan.environment;
  return linesText(`${title} for ${name} (${region})`, describePlan(plan), color);
}

/** Lines with depths and tones under a heading. */
export function linesText(heading: string, lines: readonly PlanLine[], color: boolean): string {
  return [meant(color)("heading", printable(heading)), ...planLines(lines, color)].join("\n");
}

/** Lines with depths and tones. */
export function planLines(lines: readonly PlanLine[], color: boolean): readonly string[] {
  const paint = meant(color);
  return lines.map((line) => planLine(line, paint));
}

function planLine({ depth, tone, text }: PlanLine, paint: Meant): string {
  return `${"  ".repeat(depth)}${paint(tone, printable(text))}`;
}
