import { quote } from "../check/quote.js";
import { reach, startOf } from "../check/reach.js";
import { defineRule } from "../check/rule.js";
import { checked } from "../check/sources.js";

interface Parameters {
  readonly block: string;
}

/** A contact that is moved to another queue before any Loop prompts held it in this one. */
export const noDequeueWithoutLoopPrompts = defineRule<Parameters>(
  {
    code: "FLOW505",
    name: "no-dequeue-without-loop-prompts",
    severity: "warning",
    grade: "docs",
    actions: ["DequeueContactAndTransferToQueue"],
    message: ({ block }) => `On some way to ${quote(block)} no Loop prompts block comes first, as the guide asks.`,
    help: () => "Let Loop prompts hold the contact, and move it to the other queue after an interrupt.",
    source: "https://docs.aws.amazon.com/connect/latest/adminguide/transfer-to-queue.html",
    checked,
  },
  (context, report) => ({
    flow() {
      const isTransfer = (type: string) => type === "DequeueContactAndTransferToQueue";
      if (!context.blocks.some(({ type }) => isTransfer(type))) return;
      for (const block of reach(context, startOf(context), ({ type }) => type === "MessageParticipantIteratively")) {
        if (isTransfer(block.type)) report({ block: block.identifier }, { block, fold: "no loop" });
      }
    },
  }),
);
