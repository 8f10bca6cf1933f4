import type { ControlEdge } from "../analysis/control-flow.js";
import { cyclesOf } from "../analysis/cycles.js";
import { paceOf } from "../analysis/pace.js";
import type { FlowContext } from "../check/flow-context.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly block: string;
}

/** A question that is asked again for ever when nobody answers. */
export const noEndlessQuestion = defineRule<Parameters>(
  {
    code: "FLOW115",
    name: "no-endless-question",
    severity: "info",
    grade: "docs",
    message: ({ block }) =>
      `A caller who never answers ${quote(block)} is asked again for ever: nothing counts how often the time runs out.`,
    help: () =>
      "Ask through a Loop with a few rounds, then hang up or put the caller through: lines that went dead cost money, too.",
    source: sources.actionPages,
    checked,
  },
  (context, report) => ({
    flow() {
      const { circles } = context;
      if (circles === undefined || !circles.order.some((block) => circles.outgoing[block]!.some(isTimeout))) return;
      for (const circle of cyclesOf(circles, (edge) => isSilent(context, edge))) {
        const asked = circle.find((block) =>
          circles.outgoing[block]!.some((edge) => isTimeout(edge) && circle.includes(edge.to)),
        );
        if (asked === undefined) continue;
        const block = context.blocks[asked]!;
        report({ block: block.identifier }, { block });
      }
    },
  }),
);

/** Whether a contact on which nobody speaks or presses anything takes the branch, and nothing limits how often. */
function isSilent(context: FlowContext, edge: ControlEdge): boolean {
  return isTimeout(edge) || paceOf(context.blocks[edge.from]!, edge) === "fixed";
}

function isTimeout({ branch }: ControlEdge): boolean {
  return branch.kind === "error" && branch.errorType === "InputTimeLimitExceeded";
}
