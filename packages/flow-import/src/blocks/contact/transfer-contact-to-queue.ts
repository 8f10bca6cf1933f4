import type { BlockWriter } from "../call-sketch.js";
import { failure, matchOutcomes, onErrorType } from "../outcomes.js";
import { ParameterReader } from "../parameters.js";
import { queueCode } from "../queue.js";
import { sketchOf } from "../sketch.js";

const slots = [onErrorType("QueueAtCapacity", ["atCapacity"]), failure()];
const rule = { copies: "NoMatchingError" };

/** A transfer to the queue that was set before and elsewhere. */
export const transferContactToQueue: BlockWriter = {
  type: "TransferContactToQueue",
  methods: ["transferToWorkingQueue"],
  sketch(block) {
    const matched = matchOutcomes(block, slots, rule);
    if (matched === undefined || !new ParameterReader(block.parameters).isExact()) return undefined;
    return sketchOf("transferToWorkingQueue", matched, { ends: true });
  },
};

export const dequeueContactAndTransferToQueue: BlockWriter = {
  type: "DequeueContactAndTransferToQueue",
  methods: ["transferToQueue"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const queue = queueCode(parameters, context);
    const matched = matchOutcomes(block, slots, rule);
    // Elsewhere the method means a transfer of a contact that waits in no queue yet.
    if (context.flowType !== "CUSTOMER_QUEUE") return undefined;
    if (queue === undefined || matched === undefined || !parameters.isExact()) return undefined;
    return sketchOf("transferToQueue", matched, { positional: [queue], ends: true });
  },
};
