import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly target: string;
}

/** A Lambda function whose failure leads where its success does. That its answer is read there is told by FLOW621. */
export const noIgnoredLambdaError = defineRule<Parameters>(
  {
    code: "FLOW711",
    name: "no-ignored-lambda-error",
    severity: "info",
    grade: "docs",
    actions: ["InvokeLambdaFunction"],
    message: ({ block, target }) =>
      `When the function of ${quote(block)} fails, the contact goes on to ${quote(target)} as if it had not.`,
    help: () =>
      "Nothing to do when nobody needs what the function does. Else lead the error to a block that handles it.",
    source: sources.bestPractices,
    checked,
  },
  (_, report) => ({
    block(block) {
      if (block.type !== "InvokeLambdaFunction") return;
      const [next] = block.branches.next;
      const error = block.branches.errors.find(({ branch }) => branch.errorType === "NoMatchingError");
      const target = next?.branch.target;
      if (error === undefined || target === undefined || target === "" || error.branch.target !== target) return;
      report({ block: block.identifier, target }, { block, pointer: error.targetPointer, fold: target });
    },
  }),
);
