import type { BlockWriter } from "../call-sketch.js";
import { failure, matchOutcomes } from "../outcomes.js";
import { ParameterReader } from "../parameters.js";
import { sketchOf } from "../sketch.js";

export const resumeContact: BlockWriter = {
  type: "ResumeContact",
  methods: ["resumeContact"],
  sketch(block) {
    const matched = matchOutcomes(block, [failure()], "continues");
    if (matched === undefined || !new ParameterReader(block.parameters).isExact()) return undefined;
    return sketchOf("resumeContact", matched);
  },
};
