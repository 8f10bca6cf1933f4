import { parameterName } from "../check/path-words.js";
import { quote, quoteValue } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { invalidValue } from "../service/wording.js";

interface Parameters {
  readonly block: string;
  readonly parameter: string;
  readonly value: string;
  readonly min: number | undefined;
  readonly max: number | undefined;
}

/** A number below or above what a parameter takes. */
export const noNumberOutOfRange = defineRule<Parameters>(
  {
    code: "FLOW207",
    name: "no-number-out-of-range",
    severity: "error",
    grade: "service",
    message: ({ block, parameter, value, min, max }) =>
      `${parameter} of ${quote(block)} is ${value}; it takes ${rangeWords(min, max)}.`,
    help: () => "Choose a number in the range, or set it from an attribute where the parameter takes one.",
    source: sources.actionPages,
    checked,
    refusal: (_, path) => invalidValue(path),
  },
  (_, report) => ({
    block(block) {
      for (const { pointer, grade, spec, value } of block.problems("range")) {
        if (spec.value !== "integer" && spec.value !== "number") continue;
        report(
          {
            block: block.identifier,
            parameter: parameterName(pointer),
            value: quoteValue(value),
            min: spec.min,
            max: spec.max,
          },
          { block, pointer, grade },
        );
      }
    },
  }),
);

function rangeWords(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return `at most ${max}`;
  return max === undefined ? `at least ${min}` : `${min} to ${max}`;
}
