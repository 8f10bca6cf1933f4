import type { EvidenceGrade } from "@flowc/connect-model";
import type { BlockView } from "../check/block-view.js";
import { transitionPointers } from "../check/branch-view.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { missingError } from "../service/wording.js";

interface Parameters {
  readonly block: string;
  readonly type: string;
  readonly errorType: string;
}

/** An error branch that the action needs, used like this. */
export const noMissingErrorBranch = defineRule<Parameters>(
  {
    code: "FLOW222",
    name: "no-missing-error-branch",
    severity: "error",
    grade: "service",
    message: ({ block, type, errorType }) => `${quote(block)} has no branch for ${errorType}, which ${type} needs.`,
    help: ({ errorType }) => `Add an error branch ${errorType} that says what the caller meets then.`,
    source: sources.liveRefusals,
    checked,
    refusal: ({ errorType }, path) => missingError(errorType, path),
  },
  (context, report) => ({
    block(block) {
      const { legalErrors, branches } = block;
      const pointer = transitionPointers.errors;
      if (legalErrors === undefined || context.isMisread(pointer, block)) return;
      const present = new Set(branches.errors.map(({ branch }) => branch.errorType));
      for (const errorType of legalErrors.required) {
        if (present.has(errorType)) continue;
        report(
          { block: block.identifier, type: block.type, errorType },
          { block, pointer, grade: errorGrade(block, errorType) },
        );
      }
    },
  }),
);

/** An error that only some parameters call for can be known less well than the others. */
function errorGrade({ entry, outcomes }: BlockView, errorType: string): EvidenceGrade | undefined {
  const { required = [], requiredWhen = [], grade } = outcomes?.errors ?? {};
  const called = required.includes(errorType)
    ? undefined
    : requiredWhen.find(({ errors }) => errors.includes(errorType));
  return called?.grade ?? grade ?? entry?.evidence.grade;
}
