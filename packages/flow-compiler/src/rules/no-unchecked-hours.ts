import type { BlockView } from "../check/block-view.js";
import { quote } from "../check/quote.js";
import { reach, startOf } from "../check/reach.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly block: string;
}

/** A way into a queue on which nobody looked at the hours or at who is there. */
export const noUncheckedHours = defineRule<Parameters>(
  {
    code: "FLOW708",
    name: "no-unchecked-hours",
    severity: "info",
    grade: "docs",
    actions: ["TransferContactToQueue"],
    message: ({ block }) =>
      `On some way to ${quote(block)} neither the hours of operation nor the staffing are checked: callers may wait for nobody.`,
    help: () => "Check hours of operation or staffing before the transfer, unless a flow that leads here already did.",
    source: sources.bestPractices,
    checked,
  },
  (context, report) => ({
    flow() {
      if (context.type !== "CONTACT_FLOW" || !context.blocks.some(isQueueTransfer)) return;
      for (const block of reach(context, startOf(context), isCheck)) {
        if (isQueueTransfer(block)) report({ block: block.identifier }, { block, fold: "unchecked" });
      }
    },
  }),
);

function isQueueTransfer({ type }: BlockView): boolean {
  return type === "TransferContactToQueue";
}

/** Modules and actions that are not known may check, too. */
function isCheck({ type, entry }: BlockView): boolean {
  return (
    entry === undefined ||
    type === "CheckHoursOfOperation" ||
    type === "CheckMetricData" ||
    type === "GetMetricData" ||
    type === "InvokeFlowModule"
  );
}
