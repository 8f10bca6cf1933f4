import { parameterName } from "../check/path-words.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly parameter: string;
  readonly value: string;
  readonly path: string;
}

/** Text around a JSONPath in a parameter where the path must be the whole value. */
export const noEmbeddedPath = defineRule<Parameters>(
  {
    code: "FLOW215",
    name: "no-embedded-path",
    severity: "warning",
    grade: "docs",
    message: ({ block, parameter, value, path }) =>
      `${parameter} of ${quote(block)} is ${quote(value)}; it takes a JSONPath only as its whole value, so ${path} is not read.`,
    help: () => "Put the finished value into an attribute first and give its path alone.",
    source: sources.actionPages,
    checked,
  },
  (_, report) => ({
    block(block) {
      for (const { form, spec, pointer, text } of block.typedTexts) {
        const path = form.paths[0]?.text;
        if (form.kind !== "template" || spec.dynamic !== "whole" || path === undefined) continue;
        // A path that breaks off half-way is the finding of no-malformed-path.
        if (text.startsWith(path)) continue;
        report({ block: block.identifier, parameter: parameterName(pointer), value: text, path }, { block, pointer });
      }
    },
  }),
);
