import { parseJsonPath } from "@flowc/connect-model";
import { parameterName } from "../check/path-words.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import type { TypedText } from "../check/value-views.js";
import { invalidValue } from "../service/wording.js";

interface Parameters {
  readonly block: string;
  readonly parameter: string;
  readonly value: string;
  readonly problem: string;
}

/** A value that starts like a JSONPath and does not end as one, where a path must be the whole value. */
export const noMalformedPath = defineRule<Parameters>(
  {
    code: "FLOW601",
    name: "no-malformed-path",
    severity: "error",
    grade: "service",
    message: ({ block, parameter, value, problem }) =>
      `${parameter} of ${quote(block)} is ${quote(value)}, which is not a JSONPath: ${problem}.`,
    help: () =>
      "A path is $.Attributes.tier, $.SegmentAttributes['connect:Subtype'] for names with other characters, or `$.External.items[0]` in backticks for a list.",
    source: sources.attributes,
    checked,
    refusal: (_, path) => invalidValue(path),
  },
  (_, report) => ({
    block(block) {
      for (const typed of block.typedTexts) {
        const { text, spec, pointer, grade } = typed;
        const problem = startsLikePath(typed) ? parseJsonPath(text).problem?.message : undefined;
        if (problem === undefined) continue;
        report(
          { block: block.identifier, parameter: parameterName(pointer), value: text, problem },
          { block, pointer, grade: spec.literal === false ? grade : "docs" },
        );
      }
    },
  }),
);

function startsLikePath({ text, spec }: TypedText): boolean {
  return (spec.dynamic === "whole" || spec.literal === false) && /^`?\$[.[]/.test(text);
}
