import { quote, wordList } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { invalidError } from "../service/wording.js";

interface Parameters {
  readonly block: string;
  readonly type: string;
  readonly errorType: string;
  readonly allowed: readonly string[];
  readonly nearest: string | undefined;
}

/** An error branch that the action does not have, used like this. */
export const noRefusedErrorBranch = defineRule<Parameters>(
  {
    code: "FLOW223",
    name: "no-refused-error-branch",
    severity: "error",
    grade: "service",
    message: ({ block, type, errorType, allowed }) =>
      errorType === ""
        ? `An error branch of ${quote(block)} has no error type.`
        : `${quote(block)} has a branch for ${quote(errorType)}; ${type} takes ${allowed.length === 0 ? "no error branch" : `only ${wordList(allowed, "and")}`} here.`,
    help: (p) =>
      p.nearest === undefined
        ? "Remove the branch: it can never be taken."
        : `Did you mean ${p.nearest}? Else remove the branch: it can never be taken.`,
    source: sources.liveRefusals,
    checked,
    refusal: ({ errorType }, path) => invalidError(errorType, path),
  },
  (context, report) => ({
    block(block) {
      const { legalErrors, entry, outcomes } = block;
      if (legalErrors === undefined) return;
      const { required, optional } = legalErrors;
      for (const { branch, pointer } of block.branches.errors) {
        const { errorType } = branch;
        if (required.includes(errorType) || optional.includes(errorType)) continue;
        if (context.isMisread(`${pointer}/ErrorType`, block)) continue;
        const allowed = [...required, ...optional];
        report(
          {
            block: block.identifier,
            type: block.type,
            errorType,
            allowed,
            nearest: context.nearest(errorType, allowed),
          },
          { block, pointer: `${pointer}/ErrorType`, grade: outcomes?.errors.grade ?? entry?.evidence.grade },
        );
      }
    },
  }),
);
