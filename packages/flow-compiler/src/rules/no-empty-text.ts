import { parameterName } from "../check/path-words.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { emptyValue } from "../service/wording.js";

interface Parameters {
  readonly block: string;
  /** The parameter, or undefined for the operand of a condition. */
  readonly parameter: string | undefined;
  readonly index: number;
  /** Inside a value whose shape belongs to someone else, where it is not settled whether the service takes it. */
  readonly isFreeForm: boolean;
}

/** The service refuses empty strings, as parameter values at any depth and as operands. */
export const noEmptyText = defineRule<Parameters>(
  {
    code: "FLOW212",
    name: "no-empty-text",
    severity: "error",
    grade: "service",
    message: ({ block, parameter, isFreeForm }) =>
      parameter === undefined
        ? `A condition of ${quote(block)} compares with an empty string, which the service refuses.`
        : `${parameter} of ${quote(block)} is empty, which the service ${isFreeForm ? "may refuse" : "refuses"}.`,
    help: ({ parameter }) =>
      parameter === undefined
        ? "Nothing can be compared with nothing: let the value hold a word of its own when it is missing, and compare with that."
        : `Give ${parameter} a value or leave it out. A single blank is accepted.`,
    source: sources.liveRefusals,
    checked,
    refusal: ({ index, parameter }, path) => emptyValue(index, parameter, path),
  },
  (_, report) => ({
    text({ text, pointer, kind, isFreeForm }, block) {
      if (text !== "") return;
      const parameter = kind === "parameter" ? parameterName(pointer) : undefined;
      report(
        { block: block.identifier, parameter, index: block.index, isFreeForm },
        { block, pointer, ...(isFreeForm && { grade: "assumed" }) },
      );
    },
  }),
);
