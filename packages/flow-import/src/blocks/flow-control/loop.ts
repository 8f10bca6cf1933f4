import type { BlockWriter } from "../call-sketch.js";
import { matchOutcomes, onCondition } from "../outcomes.js";
import { numericCode, ParameterReader } from "../parameters.js";
import { sketchOf } from "../sketch.js";

export const loop: BlockWriter = {
  type: "Loop",
  methods: ["loop"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const count = numericCode(parameters.text("LoopCount"), context);
    const body = { ...onCondition("ContinueLooping", [], "required"), argument: 1, joins: "block" as const };
    const matched = matchOutcomes(block, [body, onCondition("DoneLooping")], { copies: "DoneLooping" });
    if (count === undefined || matched === undefined || !parameters.isExact()) return undefined;
    return sketchOf("loop", matched, { positional: [count] });
  },
};
