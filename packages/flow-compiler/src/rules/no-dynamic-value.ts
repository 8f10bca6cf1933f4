import type { ParameterSpec } from "@flowc/connect-model";
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

/** A path in place of a list or an object has the wrong type, which is another rule's finding. */
const scalars: ReadonlySet<ParameterSpec["value"]> = new Set(["text", "enum", "integer", "number", "boolean"]);

/** A JSONPath in a parameter that is read when the flow is published, not when a contact runs. */
export const noDynamicValue = defineRule<Parameters>(
  {
    code: "FLOW213",
    name: "no-dynamic-value",
    severity: "error",
    grade: "service",
    message: ({ block, parameter, value }) =>
      `${parameter} of ${quote(block)} is ${quote(value)}, but it takes no JSONPath, only a fixed value.`,
    help: () => "Write the value itself. To choose between values, branch first and use a block for each.",
    source: sources.actionPages,
    checked,
    refusal: (_, path) => invalidValue(path),
  },
  (_, report) => ({
    block(block) {
      for (const { form, spec, pointer, text, grade } of block.typedTexts) {
        if (form.kind !== "path" || !scalars.has(spec.value) || (spec.dynamic ?? "no") !== "no") continue;
        report({ block: block.identifier, parameter: parameterName(pointer), value: text }, { block, pointer, grade });
      }
    },
  }),
);
