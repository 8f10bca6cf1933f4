import { literal } from "../../program/code.js";
import type { BlockWriter } from "../call-sketch.js";
import { matchOutcomes } from "../outcomes.js";
import { ParameterReader } from "../parameters.js";
import { sketchOf } from "../sketch.js";

export const updateFlowLoggingBehavior: BlockWriter = {
  type: "UpdateFlowLoggingBehavior",
  methods: ["setLoggingBehavior"],
  sketch(block) {
    const parameters = new ParameterReader(block.parameters);
    const isOn = parameters.word("FlowLoggingBehavior", { Enabled: true, Disabled: false });
    const matched = matchOutcomes(block, [], "continues");
    if (isOn === undefined || matched === undefined || !parameters.isExact()) return undefined;
    return sketchOf("setLoggingBehavior", matched, { positional: [literal(isOn)] });
  },
};
