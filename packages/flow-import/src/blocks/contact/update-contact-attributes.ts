import { object } from "../../program/code.js";
import type { BlockWriter } from "../call-sketch.js";
import { failure, matchOutcomes } from "../outcomes.js";
import { isMembers, literalOption, ParameterReader, valueCode } from "../parameters.js";
import { sketchOf } from "../sketch.js";

export const updateContactAttributes: BlockWriter = {
  type: "UpdateContactAttributes",
  methods: ["setContactAttributes"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const attributes = parameters.take("Attributes") ?? null;
    const target = parameters.word("TargetContact", { Current: "Current", Related: "Related" } as const);
    const matched = matchOutcomes(block, [failure()], "continues");
    if (!isMembers(attributes) || target === undefined || matched === undefined || !parameters.isExact())
      return undefined;
    const values = Object.entries(attributes);
    if (values.some(([, value]) => typeof value !== "string")) return undefined;
    return sketchOf("setContactAttributes", matched, {
      positional: [object(values.map(([name, value]) => ({ name, value: valueCode(value, context) })))],
      options: literalOption("target", target, "Current"),
    });
  },
};
