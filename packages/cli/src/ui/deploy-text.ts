import { painter, printable } from "@flowc/diagnostics";
import type { DeployResult } from "@flowc/project";
import { describeOutcome, planIsEmpty } from "@flowc/provisioner";
import { outputsText } from "./outputs-text.js";
import { planLines } from "./plan-text.js";

/** How a deploy ended and what is there now; undefined when nothing was applied. */
export function deployText({ plan, outcome, outputs = {} }: DeployResult, color: boolean): string | undefined {
  if (plan === undefined || outcome === undefined || outcome.status === "refused") return undefined;
  const paint = painter(color);
  const words = {
    done: planIsEmpty(plan)
      ? paint("green", "Nothing to do: everything is as declared.")
      : paint(
          "green",
          `Deployed to ${plan.environment.name} with ${outcome.calls} calls in ${outcome.seconds.toFixed(1)} s.`,
        ),
    partial: paint("red", printable(`Not everything was deployed to ${plan.environment.name}.`)),
    stopped: paint("yellow", "Stopped. What was done is kept; run the same command again to go on from here."),
  };
  const lines = planLines(describeOutcome(plan, outcome), color);
  const next =
    outcome.status === "partial" ? ["Solve the errors above and deploy again: what is done stays done."] : [];
  return [words[outcome.status], ...lines, ...next, "", outputsText(outputs, color)].join("\n");
}
