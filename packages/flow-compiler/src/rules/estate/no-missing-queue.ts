import { quote } from "../../check/quote.js";
import { checked, sources } from "../../check/sources.js";
import { defineEstateRule } from "../../estate/estate-rule.js";

interface Parameters {
  readonly block: string;
  readonly isTransfer: boolean;
  /** Whether the queue is set on other ways to the block. */
  readonly isSetElsewhere: boolean;
}

/** A block that works on the contact's queue, on a way on which none has been set. */
export const noMissingQueue = defineEstateRule<Parameters>(
  {
    code: "FLOW630",
    name: "no-missing-queue",
    severity: "warning",
    grade: "docs",
    message: ({ block, isTransfer, isSetElsewhere }) =>
      `${quote(block)} ${isTransfer ? "puts the contact into its queue" : "looks at the contact's queue"}, but ${isSetElsewhere ? "on some ways there no queue has been set" : "no queue has been set"}: it takes its error branch.`,
    help: () => "Set the working queue before, on every way that leads here.",
    source: sources.actionPages,
    checked,
  },
  (estate, report) => {
    for (const flow of estate.flows) {
      // Elsewhere the contact has a queue from the start, or gets it from whoever invokes the module.
      if (flow.type !== "CONTACT_FLOW") continue;
      for (const { block, type, mayBeSet } of flow.queueUses) {
        if (estate.hasQueueBefore(flow)) continue;
        report(
          {
            block: block.identifier,
            isTransfer: type === "TransferContactToQueue",
            isSetElsewhere: mayBeSet,
          },
          { flow, block, fold: mayBeSet ? "some ways" : "no way" },
        );
      }
    }
  },
);
