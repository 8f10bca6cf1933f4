import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly errorType: string;
}

/** Two branches for one error: only one of them can be taken. */
export const noDuplicateErrorBranch = defineRule<Parameters>(
  {
    code: "FLOW224",
    name: "no-duplicate-error-branch",
    severity: "warning",
    grade: "assumed",
    message: ({ block, errorType }) =>
      `${quote(block)} has more than one branch for ${quote(errorType)}; only one of them is ever taken.`,
    help: () => "Keep one of them.",
    source: "assumed: how the service picks between them is not documented",
    checked,
  },
  (_, report) => ({
    block(block) {
      const seen = new Set<string>();
      for (const { branch, pointer } of block.branches.errors) {
        const { errorType } = branch;
        if (seen.has(errorType)) {
          report({ block: block.identifier, errorType }, { block, pointer: `${pointer}/ErrorType` });
        }
        seen.add(errorType);
      }
    },
  }),
);
