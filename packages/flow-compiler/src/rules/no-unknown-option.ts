import { parameterName } from "../check/path-words.js";
import { quote, quoteList } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { invalidValue } from "../service/wording.js";

interface Parameters {
  readonly block: string;
  readonly parameter: string;
  readonly value: string;
  readonly options: readonly string[];
  readonly nearest: string | undefined;
}

/** A word that is not in the list that a parameter takes. Upper and lower case count. */
export const noUnknownOption = defineRule<Parameters>(
  {
    code: "FLOW206",
    name: "no-unknown-option",
    severity: "error",
    grade: "service",
    message: ({ block, parameter, value, options }) =>
      `${parameter} of ${quote(block)} is ${quote(value)}; it takes ${quoteList(options)}.`,
    help: (p) => (p.nearest === undefined ? "Use one of the words it takes." : `Did you mean ${quote(p.nearest)}?`),
    source: sources.liveRefusals,
    checked,
    refusal: (_, path) => invalidValue(path),
  },
  (context, report) => ({
    block(block) {
      for (const { pointer, grade, spec, value } of block.problems("option")) {
        if (spec.value !== "enum" || typeof value !== "string") continue;
        const { options } = spec;
        const open = spec.complete === false;
        report(
          {
            block: block.identifier,
            parameter: parameterName(pointer),
            value,
            options,
            nearest: context.nearest(value, options),
          },
          { block, pointer, grade: open ? "assumed" : grade, ...(open && { severity: "info" }) },
        );
      }
    },
  }),
);
