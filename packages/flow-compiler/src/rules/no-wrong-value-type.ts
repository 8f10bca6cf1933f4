import { isReferenceValue, type ParameterSpec, referenceMember } from "@flowc/connect-model";
import { parameterName } from "../check/path-words.js";
import { quote, quoteList, quoteValue } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { invalidValue } from "../service/wording.js";

interface Parameters {
  readonly block: string;
  readonly parameter: string;
  readonly value: string;
  readonly wanted: string;
}

/** A value of the wrong JSON type: the language writes most values as strings. */
export const noWrongValueType = defineRule<Parameters>(
  {
    code: "FLOW205",
    name: "no-wrong-value-type",
    severity: "error",
    grade: "service",
    message: ({ block, parameter, value, wanted }) =>
      `${parameter} of ${quote(block)} is ${value}, where ${wanted} is needed.`,
    help: ({ parameter, wanted }) => `Make ${parameter} ${wanted}.`,
    source: sources.liveRefusals,
    checked,
    refusal: (_, path) => invalidValue(path),
  },
  (_, report) => ({
    block(block) {
      for (const { pointer, grade, spec, value } of block.problems("type")) {
        report(
          {
            block: block.identifier,
            parameter: parameterName(pointer),
            value: foundWords(value),
            wanted: wantedWords(spec),
          },
          { block, pointer, grade },
        );
      }
    },
  }),
);

function foundWords(value: unknown): string {
  if (isReferenceValue(value)) return `a reference to ${quote(value[referenceMember].name)}`;
  return typeof value === "boolean" || value === null ? `the JSON value ${value}` : quoteValue(value);
}

function wantedWords(spec: ParameterSpec): string {
  switch (spec.value) {
    case "text":
      return "a string";
    case "integer":
      return "a whole number";
    case "number":
      return "a number";
    case "enum":
      return `one of the strings ${quoteList(spec.options)}`;
    case "boolean":
      return "true or false, without quotes";
    case "list":
      return "a list";
    default:
      return "an object";
  }
}
