import type { BlockWriter } from "../call-sketch.js";
import { failure, matchOutcomes } from "../outcomes.js";
import { ParameterReader } from "../parameters.js";
import { sketchOf } from "../sketch.js";

export const loadContactContent: BlockWriter = {
  type: "LoadContactContent",
  methods: ["getStoredContent"],
  sketch(block) {
    const parameters = new ParameterReader(block.parameters);
    const isEmail = parameters.word("ContentType", { EmailMessage: true });
    const matched = matchOutcomes(block, [failure()], "continues");
    if (isEmail === undefined || matched === undefined || !parameters.isExact()) return undefined;
    return sketchOf("getStoredContent", matched, { resultName: "content" });
  },
};
