import type { ParameterSpec } from "@flowc/connect-model";
import { parameterName } from "../check/path-words.js";
import { quote, wordList } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { invalidName } from "../service/wording.js";

interface Parameters {
  readonly block: string;
  readonly type: string;
  readonly parameter: string;
  /** The names that may stand in its place. */
  readonly allowed: readonly string[];
  readonly nearest: string | undefined;
}

/** The service refuses parameters by name that an action does not have. */
export const noUnknownParameter = defineRule<Parameters>(
  {
    code: "FLOW204",
    name: "no-unknown-parameter",
    severity: "error",
    grade: "service",
    message: ({ block, type, parameter }) =>
      `${quote(block)} has the parameter ${parameter}, which ${type} does not know.`,
    help: (p) => {
      if (p.nearest !== undefined) return `Did you mean ${p.nearest}?`;
      if (p.allowed.length === 0) return "Remove it: nothing may stand here.";
      return `Remove it, or use one that is known: ${wordList(p.allowed.slice(0, 12), "or")}.`;
    },
    source: sources.liveRefusals,
    checked,
    refusal: (_, path) => invalidName(path),
  },
  (context, report) => ({
    block(block) {
      for (const { pointer, grade, spec } of block.problems("unknown")) {
        const name = parameterName(pointer);
        const allowed = fieldNames(spec);
        report(
          {
            block: block.identifier,
            type: block.type,
            parameter: name,
            allowed,
            nearest: context.nearest(name.slice(name.lastIndexOf(".") + 1), allowed),
          },
          { block, pointer, grade, ...(isOpen(spec) && { severity: "info" }) },
        );
      }
    },
  }),
);

function fieldNames(spec: ParameterSpec): readonly string[] {
  return spec.value === "object" ? Object.keys(spec.fields) : [];
}

/** Where the catalogue knows that it does not know every name. */
function isOpen(spec: ParameterSpec): boolean {
  return spec.value === "object" && spec.complete === false;
}
