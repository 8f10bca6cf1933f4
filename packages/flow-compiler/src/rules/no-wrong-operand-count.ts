import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { invalidValue } from "../service/wording.js";

interface Parameters {
  readonly block: string;
  readonly operator: string;
  readonly count: number;
}

/** A condition compares with exactly one operand. */
export const noWrongOperandCount = defineRule<Parameters>(
  {
    code: "FLOW228",
    name: "no-wrong-operand-count",
    severity: "error",
    grade: "service",
    message: ({ block, operator, count }) =>
      `The condition ${operator} of ${quote(block)} has ${count === 0 ? "no operand" : `${count} operands`}; it takes exactly one.`,
    help: () => "Write one condition for each value to compare with; they may lead to the same block.",
    source: sources.liveRefusals,
    checked,
    refusal: (_, path) => invalidValue(path),
  },
  (context, report) => ({
    block(block) {
      for (const { branch, pointer: at } of block.branches.conditions) {
        const { operator, operands } = branch;
        const pointer = `${at}/Condition/Operands`;
        if (operands.length === 1) continue;
        if (context.isMisread(pointer, block) || context.isMisread(`${at}/Condition`, block)) continue;
        report({ block: block.identifier, operator, count: operands.length }, { block, pointer });
      }
    },
  }),
);
