import { list, literal, object } from "../../program/code.js";
import type { BlockWriter, OutcomeSlot } from "../call-sketch.js";
import { conditionsOf, matchOutcomes, onCondition, onErrorType } from "../outcomes.js";
import { decimalOf, ParameterReader } from "../parameters.js";
import { sketchOf } from "../sketch.js";

export const distributeByPercentage: BlockWriter = {
  type: "DistributeByPercentage",
  methods: ["distributeByPercentage"],
  sketch(block) {
    const conditions = conditionsOf(block);
    if (conditions === undefined || !new ParameterReader(block.parameters).isExact()) return undefined;
    const limits = conditions.map(({ operator, operand }) =>
      operator === "NumberLessThan" ? (decimalOf(operand) ?? Number.NaN) : Number.NaN,
    );
    // The limits rise from 1: a share is what lies between two of them.
    const shares = limits.map((limit, index) => limit - (index === 0 ? 1 : (limits[index - 1] ?? Number.NaN)));
    if (!shares.every((percent) => Number.isInteger(percent) && percent > 0)) return undefined;
    const slots = conditions.map(
      ({ operator, operand }, index): OutcomeSlot => ({
        ...onCondition(operand, [String(index), "branch"], "required", operator),
        argument: 0,
      }),
    );
    const otherwise = onErrorType("NoMatchingCondition", ["otherwise"], "continue");
    const matched = matchOutcomes(block, [...slots, otherwise], { copies: "NoMatchingCondition" });
    return (
      matched &&
      sketchOf("distributeByPercentage", matched, {
        positional: [list(shares.map((percent) => object([{ name: "percent", value: literal(percent) }])))],
      })
    );
  },
};
