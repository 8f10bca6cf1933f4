import type { BlockWriter } from "../call-sketch.js";
import { matchOutcomes } from "../outcomes.js";
import { ParameterReader } from "../parameters.js";
import { sketchOf } from "../sketch.js";

export const disconnectParticipant: BlockWriter = {
  type: "DisconnectParticipant",
  methods: ["disconnect"],
  sketch(block) {
    const matched = matchOutcomes(block, [], "none");
    if (matched === undefined || !new ParameterReader(block.parameters).isExact()) return undefined;
    return sketchOf("disconnect", matched, { ends: true });
  },
};
