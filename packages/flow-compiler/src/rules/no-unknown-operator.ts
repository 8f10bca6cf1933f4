import { quote, quoteList } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { invalidValue } from "../service/wording.js";

interface Parameters {
  readonly block: string;
  readonly type: string;
  readonly operator: string;
  readonly operators: readonly string[];
  readonly nearest: string | undefined;
}

/** A comparison that the action cannot make, used like this. */
export const noUnknownOperator = defineRule<Parameters>(
  {
    code: "FLOW226",
    name: "no-unknown-operator",
    severity: "error",
    grade: "service",
    message: ({ block, type, operator, operators }) =>
      `A condition of ${quote(block)} has the operator ${quote(operator)}; ${type} takes ${quoteList(operators)} here.`,
    help: (p) => (p.nearest === undefined ? "Use an operator it takes." : `Did you mean ${quote(p.nearest)}?`),
    source: sources.liveRefusals,
    checked,
    refusal: (_, path) => invalidValue(path),
  },
  (context, report) => ({
    block(block) {
      const spec = block.outcomes?.conditions;
      if (spec === undefined) return;
      for (const { branch, pointer: at } of block.branches.conditions) {
        const { operator } = branch;
        const pointer = `${at}/Condition/Operator`;
        if (spec.operators.includes(operator) || isMisread(pointer, at)) continue;
        report(
          {
            block: block.identifier,
            type: block.type,
            operator,
            operators: spec.operators,
            nearest: context.nearest(operator, spec.operators),
          },
          { block, pointer, grade: spec.grade ?? block.entry?.evidence.grade },
        );
      }

      function isMisread(pointer: string, at: string): boolean {
        return context.isMisread(pointer, block) || context.isMisread(`${at}/Condition`, block);
      }
    },
  }),
);
