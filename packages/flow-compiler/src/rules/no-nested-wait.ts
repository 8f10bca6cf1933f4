import type { BlockView } from "../check/block-view.js";
import { quote } from "../check/quote.js";
import { reach } from "../check/reach.js";
import { defineRule } from "../check/rule.js";
import { checked } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  /** The wait that is still running. */
  readonly outer: string;
}

/** A wait inside the part of a flow that runs on while another wait is running. */
export const noNestedWait = defineRule<Parameters>(
  {
    code: "FLOW234",
    name: "no-nested-wait",
    severity: "warning",
    grade: "docs",
    actions: ["Wait"],
    message: ({ block, outer }) =>
      `${quote(block)} waits inside the Continue branch of ${quote(outer)}, which is waiting already: it takes its error branch.`,
    help: () => "Wait in one block with the longer time, or lead the Continue branch to blocks that do not wait.",
    source: "https://docs.aws.amazon.com/connect/latest/adminguide/wait.html",
    checked,
  },
  (context, report) => ({
    block(outer) {
      if (outer.type !== "Wait" || outer.mode?.name !== "keepRunning") return;
      const [during, after] = ["Continue", "WaitCompleted"].map((operand) => {
        const taken = outer.branches.conditions.find(({ branch }) => branch.operands.includes(operand));
        const start = taken && context.block(taken.branch.target);
        return start === undefined ? new Set<BlockView>() : reach(context, [start], (block) => block === outer);
      });
      for (const block of during!) {
        if (block.type !== "Wait" || block === outer || after!.has(block)) continue;
        const related = [{ message: "This wait is running.", block: outer }];
        report({ block: block.identifier, outer: outer.identifier }, { block, related });
      }
    },
  }),
);
