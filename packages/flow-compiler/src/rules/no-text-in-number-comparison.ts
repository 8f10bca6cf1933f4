import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly operator: string;
  readonly operand: string;
}

/** A comparison of numbers with a text: it never holds. */
export const noTextInNumberComparison = defineRule<Parameters>(
  {
    code: "FLOW232",
    name: "no-text-in-number-comparison",
    severity: "warning",
    grade: "docs",
    actions: ["Compare"],
    message: ({ block, operator, operand }) =>
      `A condition of ${quote(block)} is ${operator} ${quote(operand)}, which is no number: it never holds.`,
    help: () => "Compare with a number, or use Equals for a text.",
    source: sources.flowLanguage,
    checked,
  },
  (_, report) => ({
    block(block) {
      if (block.type !== "Compare") return;
      for (const { branch, pointer } of block.branches.conditions) {
        const [operand] = branch.operands;
        if (!branch.operator.startsWith("Number") || operand === undefined || operand === "") continue;
        if (operand.includes("$.") || /^\s*[+-]?(?:\d+\.?\d*|\.\d+)\s*$/.test(operand)) continue;
        report(
          { block: block.identifier, operator: branch.operator, operand },
          { block, pointer: `${pointer}/Condition/Operands/0` },
        );
      }
    },
  }),
);
