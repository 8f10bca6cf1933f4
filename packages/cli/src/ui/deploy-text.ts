import { printable } from "@flowc/diagnostics";
import type { DeployResult } from "@flowc/project";
import { describeOutcome, type Outputs, planIsEmpty } from "@flowc/provisioner";
import { meant } from "./looks.js";
import { outputsText } from "./outputs-text.js";
import { planLines } from "./plan-text.js";

const mostOutputs = 40;

/** How a deploy ended and what is there now; undefined when nothing was applied. */
export function deployText({ plan, outcome, outputs = {} }: DeployResult, color: boolean): string | undefined {
  if (plan === undefined || outcome === undefined || outcome.status === "refused") return undefined;
  const paint = meant(color);
  const words = {
    done: planIsEmpty(plan)
      ? paint("good", "Nothing to do: everything is as declared.")
      : paint(
          "good",
          `Deployed to ${plan.environment.name} with ${outcome.calls} calls in ${outcome.seconds.toFixed(1)} s.`,
        ),
    partial: paint("bad", printable(`Not everything was deployed to ${plan.environment.name}.`)),
    stopped: paint("warn", "Stopped. What was done is kept. Run flowc deploy again: it goes on where it stopped."),
  };
  const lines = planLines(describeOutcome(plan, outcome), color);
  const next =
    outcome.status === "partial" ? ["Solve the errors above and deploy again: what is done stays done."] : [];
  // What failed stays the last thing that is read.
  const there = outcome.status === "done" ? ["", outputsOf(outputs, plan.environment.name, color)] : [];
  return [words[outcome.status], ...lines, ...next, ...there].join("\n");
}

/** A screen of outputs; of more, how to see them. */
function outputsOf(outputs: Outputs, environment: string, color: boolean): string {
  const count = Object.values(outputs).reduce((sum, resources) => sum + Object.keys(resources).length, 0);
  if (count <= mostOutputs) return outputsText(outputs, color);
  return printable(`flowc outputs --env ${environment} gives the ids and ARNs of all ${count} resources.`);
}
