import type { ConditionSpec } from "@flowc/connect-model";
import { quote, quoteList } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { invalidValue } from "../service/wording.js";

interface Parameters {
  readonly block: string;
  readonly type: string;
  readonly operand: string;
  /** The words it takes, when the list is closed. */
  readonly operands: readonly string[] | undefined;
  /** The form it takes, as a regular expression. */
  readonly pattern: string | undefined;
  readonly nearest: string | undefined;
}

/** An operand that the action never gives as its result. */
export const noUnknownOperand = defineRule<Parameters>(
  {
    code: "FLOW227",
    name: "no-unknown-operand",
    severity: "error",
    grade: "service",
    message: ({ block, type, operand, operands, pattern }) =>
      `A condition of ${quote(block)} compares with ${quote(operand)}; ${type} takes ${operands === undefined ? `only the form ${pattern}` : quoteList(operands)} here.`,
    help: (p) =>
      p.nearest === undefined ? "Compare with what the action can give." : `Did you mean ${quote(p.nearest)}?`,
    source: sources.liveRefusals,
    checked,
    refusal: (_, path) => invalidValue(path),
  },
  (context, report) => ({
    block(block) {
      const spec = block.outcomes?.conditions;
      if (spec?.operands === undefined && spec?.operandPattern === undefined) return;
      const { operands, operandPattern: pattern } = spec;
      for (const { branch, pointer } of block.branches.conditions) {
        branch.operands.forEach((operand, index) => {
          if (operand === "" || isTaken(spec, operand)) return;
          report(
            {
              block: block.identifier,
              type: block.type,
              operand,
              operands,
              pattern,
              nearest: context.nearest(operand, operands ?? []),
            },
            {
              block,
              pointer: `${pointer}/Condition/Operands/${index}`,
              grade: spec.grade ?? block.entry?.evidence.grade,
            },
          );
        });
      }
    },
  }),
);

function isTaken({ operands, operandPattern }: ConditionSpec, operand: string): boolean {
  if (operands !== undefined) return operands.includes(operand);
  return operandPattern === undefined || operand.includes("$.") || new RegExp(operandPattern, "u").test(operand);
}
