import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly operand: string;
  /** The threshold before, which already takes what this one would. 1 for the first. */
  readonly before: number;
}

/** A share of a distribution that no contact falls into, because its threshold is not above the one before. */
export const noEmptyShare = defineRule<Parameters>(
  {
    code: "FLOW233",
    name: "no-empty-share",
    severity: "warning",
    grade: "docs",
    actions: ["DistributeByPercentage"],
    message: ({ block, operand, before }) =>
      before === 1
        ? `The first share of ${quote(block)} is for numbers below ${operand}, and the lowest number is 1: no contact falls into it.`
        : `A share of ${quote(block)} is for numbers below ${operand}, but those from 1 to ${before - 1} are taken before it: no contact falls into it.`,
    help: () => "Thresholds rise: each is 1 plus all percentages so far (30 % and 20 % are 31 and 51).",
    source: "https://docs.aws.amazon.com/connect/latest/adminguide/distribute-by-percentage.html",
    checked,
  },
  (_, report) => ({
    block(block) {
      if (block.type !== "DistributeByPercentage") return;
      let before = 1;
      for (const { branch, pointer } of block.branches.conditions) {
        const [operand = ""] = branch.operands;
        if (!/^\d+$/.test(operand)) continue;
        if (Number(operand) <= before) {
          const at = `${pointer}/Condition/Operands/0`;
          report({ block: block.identifier, operand, before }, { block, pointer: at });
        } else before = Number(operand);
      }
    },
  }),
);
