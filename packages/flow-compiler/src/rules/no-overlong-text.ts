import { parameterName } from "../check/path-words.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { invalidValue } from "../service/wording.js";

interface Parameters {
  readonly block: string;
  readonly parameter: string;
  readonly characters: number;
  readonly max: number;
}

/** Text that is longer than its parameter takes. */
export const noOverlongText = defineRule<Parameters>(
  {
    code: "FLOW403",
    name: "no-overlong-text",
    severity: "error",
    grade: "service",
    message: ({ block, parameter, characters, max }) =>
      `${parameter} of ${quote(block)} has ${characters} characters; it takes at most ${max}.`,
    help: () => "Shorten it, or say it in two blocks.",
    source: sources.quotas,
    checked,
    refusal: (_, path) => invalidValue(path),
  },
  (_, report) => ({
    block(block) {
      for (const { pointer, grade, spec, value } of block.problems("length")) {
        if (spec.value !== "text" || spec.maxLength === undefined || typeof value !== "string") continue;
        report(
          {
            block: block.identifier,
            parameter: parameterName(pointer),
            characters: Array.from(value).length,
            max: spec.maxLength,
          },
          { block, pointer, grade },
        );
      }
    },
  }),
);
