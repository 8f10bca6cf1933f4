import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { endsUnheard } from "../speech/heard.js";

interface Parameters {
  readonly block: string;
}

/** A full queue that callers are hung up on for, without a word. */
export const noDroppedOverflow = defineRule<Parameters>(
  {
    code: "FLOW707",
    name: "no-dropped-overflow",
    severity: "info",
    grade: "docs",
    actions: ["TransferContactToQueue", "DequeueContactAndTransferToQueue"],
    message: ({ block }) => `When the queue of ${quote(block)} is full, callers are hung up on without a word.`,
    help: () => "Lead QueueAtCapacity to another queue, to a callback, or at least to a prompt.",
    source: sources.bestPractices,
    checked,
  },
  (context, report) => ({
    branch({ branch, targetPointer: pointer }, block) {
      if (branch.kind !== "error" || branch.errorType !== "QueueAtCapacity") return;
      if (endsUnheard(context, branch.target)) report({ block: block.identifier }, { block, pointer });
    },
  }),
);
