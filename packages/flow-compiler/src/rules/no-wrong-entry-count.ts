import type { ParameterSpec } from "@flowc/connect-model";
import { parameterName } from "../check/path-words.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { invalidValue } from "../service/wording.js";

interface Parameters {
  readonly block: string;
  readonly parameter: string;
  readonly count: number;
  readonly min: number | undefined;
  readonly max: number | undefined;
}

/** Too few or too many entries in a list or in an object with free keys. */
export const noWrongEntryCount = defineRule<Parameters>(
  {
    code: "FLOW216",
    name: "no-wrong-entry-count",
    severity: "error",
    grade: "service",
    message: ({ block, parameter, count, min, max }) =>
      `${parameter} of ${quote(block)} has ${count} ${count === 1 ? "entry" : "entries"}; it takes ${rangeWords(min, max)}.`,
    help: ({ count, max }) =>
      max !== undefined && count > max
        ? "Spread the entries over several blocks."
        : "Add what is missing, or leave the parameter out.",
    source: sources.actionPages,
    checked,
    refusal: ({ parameter, max }, path) =>
      parameter === "Tags" && max !== undefined ? `More than ${max} tags in Parameters.Tags` : invalidValue(path),
  },
  (_, report) => ({
    block(block) {
      for (const { pointer, grade, spec, value } of block.problems("entries")) {
        const [min, max] = entryLimits(spec);
        const count = Object.keys(value as object).length;
        report(
          { block: block.identifier, parameter: parameterName(pointer), count, min, max },
          { block, pointer, grade },
        );
      }
    },
  }),
);

function entryLimits(spec: ParameterSpec): readonly [min: number | undefined, max: number | undefined] {
  return spec.value === "map" || spec.value === "list" ? [spec.minEntries, spec.maxEntries] : [undefined, undefined];
}

function rangeWords(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && min === max) return `exactly ${min}`;
  if (min === undefined) return `at most ${max}`;
  return max === undefined ? `at least ${min}` : `${min} to ${max}`;
}
