import type { ParameterValue } from "@flowc/connect-model";
import { object } from "../../program/code.js";
import type { BlockWriter } from "../call-sketch.js";
import { failure, matchOutcomes } from "../outcomes.js";
import { isMembers, ParameterReader } from "../parameters.js";
import { sketchOf } from "../sketch.js";

export const updateFlowAttributes: BlockWriter = {
  type: "UpdateFlowAttributes",
  methods: ["setFlowAttributes"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const attributes = parameters.take("FlowAttributes") ?? null;
    const matched = matchOutcomes(block, [failure()], "continues");
    if (!isMembers(attributes) || matched === undefined || !parameters.isExact()) return undefined;
    const values = Object.entries(attributes).map(([name, value]) => ({ name, text: heldText(value) }));
    if (values.some(({ text }) => text === undefined)) return undefined;
    const members = values.map(({ name, text = "" }) => ({ name, value: context.text(text) }));
    return sketchOf("setFlowAttributes", matched, { positional: [object(members)] });
  },
};

/** The text of `{ Value: "..." }`. */
function heldText(value: ParameterValue): string | undefined {
  if (!isMembers(value)) return undefined;
  const held = new ParameterReader(value);
  const text = held.text("Value");
  return held.isExact() ? text : undefined;
}
