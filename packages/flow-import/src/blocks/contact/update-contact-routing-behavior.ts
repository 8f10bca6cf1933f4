import { literal, object } from "../../program/code.js";
import type { BlockWriter } from "../call-sketch.js";
import { matchOutcomes } from "../outcomes.js";
import { ParameterReader } from "../parameters.js";
import { sketchOf } from "../sketch.js";

export const updateContactRoutingBehavior: BlockWriter = {
  type: "UpdateContactRoutingBehavior",
  methods: ["changeRoutingPriority"],
  sketch(block) {
    const parameters = new ParameterReader(block.parameters);
    const priority = parameters.number("QueuePriority");
    const added = parameters.number("QueueTimeAdjustmentSeconds");
    const matched = matchOutcomes(block, [], "continues");
    if (matched === undefined || !parameters.isExact() || (priority === undefined) === (added === undefined)) {
      return undefined;
    }
    const change =
      priority === undefined
        ? { name: "addedWaitSeconds", value: literal(added ?? 0) }
        : { name: "priority", value: literal(priority) };
    return sketchOf("changeRoutingPriority", matched, { positional: [object([change])] });
  },
};
