import { quote } from "../../check/quote.js";
import { checked, sources } from "../../check/sources.js";
import { callCircles } from "../../estate/call-circles.js";
import { defineEstateRule } from "../../estate/estate-rule.js";

interface Parameters {
  readonly flows: readonly string[];
}

/** Flows that hand contacts to each other in a circle in which nobody is asked and nothing is waited for. */
export const noTransferCircle = defineEstateRule<Parameters>(
  {
    code: "FLOW120",
    name: "no-transfer-circle",
    severity: "warning",
    grade: "docs",
    message: ({ flows }) =>
      flows.length === 1
        ? `${quote(flows[0]!)} transfers to itself without asking or waiting for anything: a contact goes round and round.`
        : `A contact can go round and round: ${flows.map(quote).join(" transfers to ")} and back, and nothing is asked or waited for on the way.`,
    help: () => "Ask the caller something in one of the flows, or let one of them end or queue the contact.",
    source: sources.actionPages,
    checked,
  },
  (estate, report) => {
    for (const circle of callCircles(estate, ({ promptCalls }) =>
      promptCalls.filter(({ kind }) => kind === "transfer"),
    )) {
      const [first] = circle;
      if (first === undefined) continue;
      report(
        { flows: circle.map(({ flow }) => flow.name) },
        { flow: first.flow, block: first.call.block, pointer: first.call.pointer },
      );
    }
  },
);
