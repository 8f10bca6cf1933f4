import { parameterName } from "../check/path-words.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly parameter: string;
  readonly reason: string;
}

/** A parameter that the service still takes and that should no longer be used. */
export const noDeprecatedParameter = defineRule<Parameters>(
  {
    code: "FLOW219",
    name: "no-deprecated-parameter",
    severity: "warning",
    grade: "docs",
    message: ({ block, parameter, reason }) => `${quote(block)} uses ${parameter}, which is outdated: ${reason}`,
    help: () => "Use what took its place.",
    source: sources.actionPages,
    checked,
    reason: "Exports of older contact centres name Lex V1 bots and the older analytics mode, which have had their day.",
  },
  (_, report) => ({
    block(block) {
      for (const { pointer, spec } of block.problems("deprecated")) {
        const { deprecated: reason = "" } = spec;
        report(
          { block: block.identifier, parameter: parameterName(pointer), reason },
          { block, pointer, fold: `${block.type} ${reason}` },
        );
      }
    },
  }),
);
