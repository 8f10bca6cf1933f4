import { painter } from "@flowc/diagnostics";
import type { DeployResult } from "@flowc/project";
import { planIsEmpty } from "@flowc/provisioner";
import { outputsText } from "./outputs-text.js";

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
    partial: paint("red", "Not everything was deployed. Correct the cause and deploy again: it goes on from here."),
    stopped: paint("yellow", "Stopped. What was done is kept; run the same command again to go on from here."),
  };
  return [words[outcome.status], "", outputsText(outputs, color)].join("\n");
}
