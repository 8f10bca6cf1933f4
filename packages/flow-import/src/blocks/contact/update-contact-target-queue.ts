import type { Block } from "@flowc/connect-model";
import type { BlockWriter, SketchContext } from "../call-sketch.js";
import { errorTarget, failure, matchOutcomes, nextTarget, onErrorType } from "../outcomes.js";
import { ParameterReader } from "../parameters.js";
import { queueCode } from "../queue.js";
import { sketchOf } from "../sketch.js";

export const updateContactTargetQueue: BlockWriter = {
  type: "UpdateContactTargetQueue",
  methods: ["setWorkingQueue", "transferToQueue"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const queue = queueCode(parameters, context);
    const matched = matchOutcomes(block, [failure()], "continues");
    if (queue === undefined || matched === undefined || !parameters.isExact()) return undefined;
    const transfer = transferThatFollows(block, context);
    if (transfer === undefined) return sketchOf("setWorkingQueue", matched, { positional: [queue] });
    const full = { ...onErrorType("QueueAtCapacity", ["atCapacity"]), of: transfer.identifier };
    return sketchOf(
      "transferToQueue",
      { outcomes: [full, failure()], next: "copied" },
      { positional: [queue], ends: true, alsoCovers: [transfer.identifier] },
    );
  },
};

/** The transfer that only this block leads to, when the two say one `transferToQueue`: they must fail alike. */
function transferThatFollows(block: Block, context: SketchContext): Block | undefined {
  const next = nextTarget(block);
  const transfer = next === undefined ? undefined : context.block(next);
  // In a customer queue flow the method means another action.
  if (transfer?.type !== "TransferContactToQueue" || context.flowType === "CUSTOMER_QUEUE") return undefined;
  const [only, ...others] = context.predecessors(transfer.identifier);
  const isAlone = only === block.identifier && others.length === 0;
  const failsAlike = errorTarget(block, "NoMatchingError") === errorTarget(transfer, "NoMatchingError");
  const slots = [onErrorType("QueueAtCapacity"), failure()];
  const matched = matchOutcomes(transfer, slots, { copies: "NoMatchingError" });
  const isPlain = Object.keys(transfer.parameters).length === 0;
  return isAlone && failsAlike && isPlain && matched ? transfer : undefined;
}
