import { printable } from "@flowc/diagnostics";
import type { DestroyResult } from "@flowc/project";
import { describeOutcome, type Plan, words } from "@flowc/provisioner";
import { type Meant, meant } from "./looks.js";
import { planLines, planText } from "./plan-text.js";

/** What a destroy would do. */
export function destroyPlanText(plan: Plan, color: boolean): string {
  return planText(plan, color, "Plan to destroy");
}

/** How a destroy ended, and what stays; undefined when there is nothing to say but diagnostics. */
export function destroyText(
  { plan, outcome, kept }: DestroyResult,
  color: boolean,
  isDryRun: boolean,
): string | undefined {
  if (plan === undefined || outcome?.status === "refused") return undefined;
  const paint = meant(color);
  const { name } = plan.environment;
  if (plan.changes.length === 0) return paint("good", printable(`Nothing to destroy: nothing is deployed to ${name}.`));
  if (isDryRun) return destroyPlanText(plan, color);
  const stays = keptLines(kept, paint);
  if (outcome === undefined) {
    const isNothing = plan.changes.every(({ action }) => action === "keep");
    return isNothing
      ? [paint("warn", "Nothing was destroyed: everything is still used."), ...stays].join("\n")
      : undefined;
  }
  const ends = {
    done: paint(
      "good",
      printable(`Destroyed in ${name} with ${outcome.calls} calls in ${outcome.seconds.toFixed(1)} s.`),
    ),
    partial: paint(
      "bad",
      "Not everything was destroyed. Solve the errors above and destroy again: it goes on from here.",
    ),
    stopped: paint("warn", "Stopped. What is gone is gone. Run flowc destroy again: it goes on where it stopped."),
  };
  const lines = planLines(describeOutcome(plan, outcome), color);
  return [ends[outcome.status], ...lines, ...stays].join("\n");
}

function keptLines(kept: DestroyResult["kept"], paint: Meant): string[] {
  if (kept.length === 0) return [];
  const lines = kept.map(({ kind, name, reason }) => `  ${words(kind, name)}: ${reason.words}`);
  return ["", paint("heading", "Still in Connect"), ...lines.map((line) => printable(line))];
}
