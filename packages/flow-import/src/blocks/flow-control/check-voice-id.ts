import { literal } from "../../program/code.js";
import type { BlockWriter } from "../call-sketch.js";
import { equalOperands, failure, matchOutcomes, onCondition } from "../outcomes.js";
import { ParameterReader } from "../parameters.js";
import { sketchOf } from "../sketch.js";

const questions = {
  enrollmentStatus: "enrollmentStatus",
  voiceAuthentication: "voiceAuthentication",
  fraudDetection: "fraudDetection",
};

export const checkVoiceId: BlockWriter = {
  type: "CheckVoiceId",
  methods: ["checkVoiceId"],
  sketch(block) {
    const parameters = new ParameterReader(block.parameters);
    const question = parameters.word("CheckVoiceIdOption", questions);
    const answers = equalOperands(block);
    if (question === undefined || answers === undefined || !parameters.isExact()) return undefined;
    const slots = [...answers.map((answer) => onCondition(answer, [answer])), failure()];
    const matched = matchOutcomes(block, slots, { copies: "NoMatchingError" });
    return matched && sketchOf("checkVoiceId", matched, { positional: [literal(question)] });
  },
};
