import { type ConditionBranch, classifyText } from "@flowc/connect-model";
import { comparedPath } from "../analysis/decided-values.js";
import { type KnownValue, truthOf } from "../analysis/known-value.js";
import { quote, quoteList } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly path: string;
  readonly operand: string;
  readonly known: KnownValue;
  readonly by: string;
  /** Whether the condition always holds, so that whatever comes after it never does. */
  readonly isAlways: boolean;
}

/** A condition whose outcome an earlier block has already decided. */
export const noDecidedCondition = defineRule<Parameters>(
  {
    code: "FLOW640",
    name: "no-decided-condition",
    severity: "warning",
    grade: "docs",
    message: ({ block, path, operand, known, by, isAlways }) =>
      `${quote(block)} compares ${path} with ${quote(operand)}, which ${isAlways ? "always" : "never"} holds: since ${quote(by)} the value is ${valueWords(known)}.`,
    help: ({ isAlways }) =>
      isAlways
        ? "Lead straight to where this condition leads, or compare another value."
        : "Remove the condition, or compare another value.",
    source:
      "Follows from the order of evaluation, https://docs.aws.amazon.com/connect/latest/devguide/flow-language.html",
    checked,
  },
  (context, report) => ({
    block(view) {
      const known = view.type === "Compare" ? context.decidedValues?.before(view) : undefined;
      if (known === undefined) return;
      for (const { branch, pointer } of view.branches.conditions) {
        const truth = outcome(known, branch);
        if (truth === "maybe") continue;
        const by = context.blocks[known.by]!.identifier;
        report(
          {
            block: view.identifier,
            path: comparedPath(view) ?? "",
            operand: branch.operands[0] ?? "",
            known,
            by,
            isAlways: truth === "yes",
          },
          { block: view, pointer, fold: `${view.index}` },
        );
      }
    },
  }),
);

function outcome(known: KnownValue, { operator, operands: [operand] }: ConditionBranch) {
  return operand === undefined || classifyText(operand).kind !== "literal"
    ? "maybe"
    : truthOf(known, operator, operand);
}

function valueWords(known: KnownValue): string {
  return known.is === undefined ? `not ${quoteList(known.not)}` : quote(known.is);
}
