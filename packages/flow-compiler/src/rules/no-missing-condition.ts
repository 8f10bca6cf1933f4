import { type ConditionSpec, valuesAt } from "@flowc/connect-model";
import type { BlockView } from "../check/block-view.js";
import { transitionPointers } from "../check/branch-view.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { missingProperty } from "../service/wording.js";

interface Parameters {
  readonly block: string;
  readonly type: string;
  /** The operand that needs a condition of its own; undefined when any would do. */
  readonly operand: string | undefined;
  readonly min: number;
}

/** A result of the action that must have its branch. */
export const noMissingCondition = defineRule<Parameters>(
  {
    code: "FLOW229",
    name: "no-missing-condition",
    severity: "error",
    grade: "service",
    message: ({ block, type, operand, min }) =>
      operand === undefined
        ? `${quote(block)} has too few conditions: ${type} needs at least ${min} here.`
        : `${quote(block)} has no branch for the result ${quote(operand)}, which ${type} needs here.`,
    help: ({ operand }) =>
      operand === undefined ? "Add a condition." : `Add a condition Equals ${quote(operand)} and its target.`,
    source: sources.liveRefusals,
    checked,
    refusal: (_, path) => missingProperty(path),
  },
  (context, report) => ({
    block(block) {
      const spec = block.outcomes?.conditions;
      const pointer = transitionPointers.conditions;
      if (spec === undefined || context.isMisread(pointer, block)) return;
      const { identifier, type } = block;
      const spot = { block, pointer, grade: spec.grade ?? block.entry?.evidence.grade };
      const min = spec.min ?? 0;
      const missing = missingOperands(block, spec);
      for (const operand of missing) report({ block: identifier, type, operand, min }, spot);
      if (missing.length === 0 && block.branches.conditions.length < min) {
        report({ block: identifier, type, operand: undefined, min }, spot);
      }
    },
  }),
);

function missingOperands({ block, branches }: BlockView, spec: ConditionSpec): readonly string[] {
  const entries = spec.requiredPerEntry === undefined ? [] : valuesAt(block.parameters, `${spec.requiredPerEntry}[]`);
  const wanted = [...(spec.required ?? []), ...entries.filter((entry): entry is string => typeof entry === "string")];
  const present = new Set(branches.conditions.flatMap(({ branch }) => branch.operands));
  return [...new Set(wanted)].filter((operand) => !present.has(operand));
}
