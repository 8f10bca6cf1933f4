import type { BlockWriter } from "../call-sketch.js";
import { matchOutcomes } from "../outcomes.js";
import { ParameterReader } from "../parameters.js";
import { sketchOf } from "../sketch.js";

export const transferContactToAgent: BlockWriter = {
  type: "TransferContactToAgent",
  methods: ["transferToAgent"],
  sketch(block) {
    const matched = matchOutcomes(block, [], "none");
    if (matched === undefined || !new ParameterReader(block.parameters).isExact()) return undefined;
    return sketchOf("transferToAgent", matched, { ends: true });
  },
};
