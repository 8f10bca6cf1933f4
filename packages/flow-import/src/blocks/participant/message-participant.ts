import type { BlockWriter } from "../call-sketch.js";
import { failure, matchOutcomes } from "../outcomes.js";
import { literalOption, ParameterReader } from "../parameters.js";
import { promptCode } from "../prompt.js";
import { sketchOf } from "../sketch.js";

export const messageParticipant: BlockWriter = {
  type: "MessageParticipant",
  methods: ["playPrompt"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const prompt = promptCode(parameters, context);
    const isSkipped = parameters.word("SkipWhenDTMFBufferEnabled", { true: true, false: false });
    const matched = matchOutcomes(block, [failure("handlerIfAny")], "continues");
    if (prompt === undefined || matched === undefined || !parameters.isExact()) return undefined;
    return sketchOf("playPrompt", matched, {
      positional: [prompt],
      options: literalOption("isSkippedWhenBuffered", isSkipped),
    });
  },
};
