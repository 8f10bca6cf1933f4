import { quote } from "../check/quote.js";
import { reach } from "../check/reach.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly target: string;
  /** The block that reads the answer; undefined when none does. */
  readonly reader: string | undefined;
}

const answers = new Set(["External", "LambdaInvocation"]);

/** A Lambda function whose failure leads where its success does. A warning when the answer is read behind it. */
export const noIgnoredLambdaError = defineRule<Parameters>(
  {
    code: "FLOW711",
    name: "no-ignored-lambda-error",
    severity: "warning",
    grade: "docs",
    message: ({ block, target, reader }) =>
      `When the function of ${quote(block)} fails, the contact goes on to ${quote(target)} as if it had not${reader === undefined ? "" : `, and ${quote(reader)} reads an answer that is not there`}.`,
    help: ({ reader }) =>
      reader === undefined
        ? "Nothing to do when nobody needs the answer. Else lead the error to a block that handles it."
        : "Lead the error to a block that handles it, or set the attributes to defaults there.",
    source: sources.bestPractices,
    checked,
  },
  (context, report) => ({
    block(block) {
      if (block.type !== "InvokeLambdaFunction") return;
      const [next] = block.branches.next;
      const error = block.branches.errors.find(({ branch }) => branch.errorType === "NoMatchingError");
      const target = next?.branch.target;
      if (error === undefined || target === undefined || error.branch.target !== target) return;
      const start = context.block(target);
      const behind = start === undefined ? [] : reach(context, [start], ({ type }) => type === block.type);
      const reader = [...behind].find(({ paths }) => paths.some(({ path }) => answers.has(path.root)));
      report(
        { block: block.identifier, target, reader: reader?.identifier },
        { block, pointer: error.targetPointer, ...(reader === undefined && { severity: "info" }) },
      );
    },
  }),
);
