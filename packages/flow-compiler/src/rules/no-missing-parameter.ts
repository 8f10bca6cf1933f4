import { conditionWords } from "../check/condition-words.js";
import { parameterName } from "../check/path-words.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { missingProperty } from "../service/wording.js";

interface Parameters {
  readonly block: string;
  readonly type: string;
  readonly parameter: string;
  readonly because: string | undefined;
}

/** A parameter that the action needs, always or with the values of the others. */
export const noMissingParameter = defineRule<Parameters>(
  {
    code: "FLOW203",
    name: "no-missing-parameter",
    severity: "error",
    grade: "service",
    message: ({ block, type, parameter, because }) =>
      `${quote(block)} lacks the parameter ${parameter}, which ${type} needs${because ? ` when ${because}` : ""}.`,
    help: ({ parameter }) => `Give ${parameter} a value.`,
    source: sources.liveRefusals,
    checked,
    refusal: (_, path) => missingProperty(path),
  },
  (_, report) => ({
    block(block) {
      for (const { pointer, grade, because } of block.problems("missing")) {
        report(
          {
            block: block.identifier,
            type: block.type,
            parameter: parameterName(pointer),
            because: because && conditionWords(because),
          },
          { block, pointer, grade },
        );
      }
    },
  }),
);
