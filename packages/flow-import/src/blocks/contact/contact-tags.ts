import { list, literal } from "../../program/code.js";
import type { BlockWriter } from "../call-sketch.js";
import { failure, matchOutcomes } from "../outcomes.js";
import { ParameterReader, textMembers, textsOf } from "../parameters.js";
import { sketchOf } from "../sketch.js";

export const tagContact: BlockWriter = {
  type: "TagContact",
  methods: ["tagContact"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const tags = textMembers(parameters.take("Tags"), context);
    const matched = matchOutcomes(block, [failure()], "continues");
    if (tags === undefined || matched === undefined || !parameters.isExact()) return undefined;
    return sketchOf("tagContact", matched, { positional: [tags] });
  },
};

export const untagContact: BlockWriter = {
  type: "UntagContact",
  methods: ["untagContact"],
  sketch(block) {
    const parameters = new ParameterReader(block.parameters);
    const keys = textsOf(parameters.take("TagKeys")) ?? [];
    const matched = matchOutcomes(block, [failure()], "continues");
    if (keys.length === 0 || matched === undefined || !parameters.isExact()) return undefined;
    return sketchOf("untagContact", matched, { positional: [list(keys.map((key) => literal(key)))] });
  },
};
