import type { BlockWriter } from "../call-sketch.js";
import { hasError, matchOutcomes, onCondition, onErrorType } from "../outcomes.js";
import { literalOption, numericCode, ParameterReader } from "../parameters.js";
import { sketchOf } from "../sketch.js";

export const loop: BlockWriter = {
  type: "Loop",
  methods: ["loop"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const count = numericCode(parameters.text("LoopCount"), context);
    const body = { ...onCondition("ContinueLooping", [], "required"), argument: 1, joins: "block" as const };
    const loopName = parameters.text("LoopName");
    const failed = hasError(block, "NoMatchingError") ? [onErrorType("NoMatchingError", ["onError"], "required")] : [];
    const slots = [body, onCondition("DoneLooping"), ...failed];
    const matched = matchOutcomes(block, slots, { copies: "DoneLooping" });
    if (count === undefined || matched === undefined || !parameters.isExact()) return undefined;
    return sketchOf("loop", matched, { positional: [count], options: literalOption("name", loopName) });
  },
};
