import type { BlockWriter } from "../call-sketch.js";
import { failure, matchOutcomes, onCondition } from "../outcomes.js";
import { ParameterReader } from "../parameters.js";
import { sketchOf } from "../sketch.js";

const slots = [
  onCondition("CallAnswered", ["callAnswered"]),
  onCondition("VoicemailBeep", ["voicemailBeep"]),
  onCondition("VoicemailNoBeep", ["voicemailNoBeep"]),
  onCondition("NotDetected", ["notDetected"]),
  failure(),
];

export const checkOutboundCallStatus: BlockWriter = {
  type: "CheckOutboundCallStatus",
  methods: ["checkCallProgress"],
  sketch(block) {
    const matched = matchOutcomes(block, slots, { copies: "NoMatchingError" });
    if (matched === undefined || !new ParameterReader(block.parameters).isExact()) return undefined;
    return sketchOf("checkCallProgress", matched);
  },
};
