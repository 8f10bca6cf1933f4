import { parameterName } from "../check/path-words.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { invalidValue } from "../service/wording.js";

interface Parameters {
  readonly block: string;
  readonly parameter: string;
  readonly value: string;
  /** Regular expression that the value must match. */
  readonly pattern: string;
}

/** Text that does not have the form that a parameter takes, for example a phone number with letters. */
export const noMalformedText = defineRule<Parameters>(
  {
    code: "FLOW208",
    name: "no-malformed-text",
    severity: "error",
    grade: "service",
    message: ({ block, parameter, value, pattern }) =>
      `${parameter} of ${quote(block)} is ${quote(value)}, which does not have the form ${pattern}.`,
    help: ({ parameter }) => `Write ${parameter} in that form (a regular expression).`,
    source: sources.actionPages,
    checked,
    refusal: (_, path) => invalidValue(path),
  },
  (_, report) => ({
    block(block) {
      for (const { pointer, grade, spec, value } of block.problems("pattern")) {
        if (spec.value !== "text" || spec.pattern === undefined || typeof value !== "string") continue;
        report(
          { block: block.identifier, parameter: parameterName(pointer), value, pattern: spec.pattern },
          { block, pointer, grade },
        );
      }
    },
  }),
);
