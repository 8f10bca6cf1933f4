import { splitPointer } from "@flowc/connect-model";
import { parameterName } from "../check/path-words.js";
import { quote, quoteList } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { invalidName } from "../service/wording.js";

interface Parameters {
  readonly block: string;
  readonly parameter: string;
  readonly key: string;
  readonly keys: readonly string[] | undefined;
  /** The form of a key, as a regular expression. */
  readonly pattern: string | undefined;
  readonly nearest: string | undefined;
}

/** A key that an object of free keys does not take, for example an attribute name with a dot. */
export const noIllegalKey = defineRule<Parameters>(
  {
    code: "FLOW217",
    name: "no-illegal-key",
    severity: "error",
    grade: "service",
    message: ({ block, parameter, key, keys, pattern }) =>
      `${parameter} of ${quote(block)} has the key ${quote(key)}; it takes ${keys === undefined ? `keys of the form ${pattern}` : quoteList(keys)}.`,
    help: (p) =>
      p.nearest === undefined
        ? "Rename the key; a form is written as a regular expression."
        : `Did you mean ${quote(p.nearest)}?`,
    source: sources.actionPages,
    checked,
    refusal: (_, path) => invalidName(path),
  },
  (context, report) => ({
    block(block) {
      for (const { pointer, grade, spec } of block.problems("key")) {
        if (spec.value !== "map") continue;
        const key = splitPointer(pointer).at(-1)!;
        const holder = pointer.slice(0, pointer.lastIndexOf("/"));
        report(
          {
            block: block.identifier,
            parameter: parameterName(holder),
            key,
            keys: spec.keys,
            pattern: spec.keyPattern,
            nearest: context.nearest(key, spec.keys ?? []),
          },
          { block, pointer, grade },
        );
      }
    },
  }),
);
