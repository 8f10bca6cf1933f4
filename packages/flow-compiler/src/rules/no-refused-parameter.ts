import { conditionWords } from "../check/condition-words.js";
import { parameterName } from "../check/path-words.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { invalidName } from "../service/wording.js";

interface Parameters {
  readonly block: string;
  readonly type: string;
  readonly parameter: string;
  readonly because: string;
}

/** A parameter that the values of the others rule out. */
export const noRefusedParameter = defineRule<Parameters>(
  {
    code: "FLOW211",
    name: "no-refused-parameter",
    severity: "error",
    grade: "service",
    message: ({ block, type, parameter, because }) =>
      `${quote(block)} has the parameter ${parameter}, which ${type} does not take when ${because}.`,
    help: ({ parameter }) => `Remove ${parameter}, or change what rules it out.`,
    source: sources.liveRefusals,
    checked,
    refusal: (_, path) => invalidName(path),
  },
  (_, report) => ({
    block(block) {
      for (const { pointer, grade, because = {} } of block.problems("refused")) {
        report(
          {
            block: block.identifier,
            type: block.type,
            parameter: parameterName(pointer),
            because: conditionWords(because),
          },
          { block, pointer, grade },
        );
      }
    },
  }),
);
