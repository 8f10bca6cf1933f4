import type { Block } from "@flowc/connect-model";
import type { BlockWriter, SketchContext } from "../call-sketch.js";
import { failure, matchOutcomes, onErrorType } from "../outcomes.js";
import { followingBlock } from "../pair.js";
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
      { positional: [queue], ends: true, alsoCovers: [transfer.identifier], idNamesSecond: true },
    );
  },
};

const slots = [onErrorType("QueueAtCapacity"), failure()];

/** The transfer that makes one `transferToQueue` of the two. */
function transferThatFollows(block: Block, context: SketchContext): Block | undefined {
  // In a customer queue flow the method means another action.
  if (context.flowType === "CUSTOMER_QUEUE") return undefined;
  const transfer = followingBlock(block, "TransferContactToQueue", context);
  const isPlain = transfer !== undefined && Object.keys(transfer.parameters).length === 0;
  return isPlain && matchOutcomes(transfer, slots, { copies: "NoMatchingError" }) ? transfer : undefined;
}
