import { parameterName } from "../check/path-words.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { invalidValue } from "../service/wording.js";

interface Parameters {
  readonly block: string;
  readonly parameter: string;
  readonly value: string;
}

/** A literal where only a JSONPath makes sense, such as the value that is compared. */
export const noLiteralValue = defineRule<Parameters>(
  {
    code: "FLOW214",
    name: "no-literal-value",
    severity: "error",
    grade: "service",
    message: ({ block, parameter, value }) =>
      `${parameter} of ${quote(block)} is the text ${quote(value)}, but it takes only a JSONPath.`,
    help: () => "Write a path to the value, for example $.Attributes.tier.",
    source: sources.liveRefusals,
    checked,
    refusal: (_, path) => invalidValue(path),
  },
  (_, report) => ({
    block(block) {
      for (const { form, spec, pointer, text, grade } of block.typedTexts) {
        if (spec.literal !== false || form.kind !== "literal" || text === "" || text.startsWith("$")) continue;
        report({ block: block.identifier, parameter: parameterName(pointer), value: text }, { block, pointer, grade });
      }
    },
  }),
);
