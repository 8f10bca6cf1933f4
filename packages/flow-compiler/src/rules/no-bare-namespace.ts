import { findNamespace } from "@flowc/connect-model";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { invalidValue } from "../service/wording.js";

interface Parameters {
  readonly block: string;
  readonly path: string;
}

/** A JSONPath that stops at a namespace, which is not a value that can be compared or said. */
export const noBareNamespace = defineRule<Parameters>(
  {
    code: "FLOW603",
    name: "no-bare-namespace",
    severity: "error",
    grade: "service",
    message: ({ block, path }) => `${quote(block)} reads ${path} as a whole; a name must follow it.`,
    help: ({ path }) => `Say which value is meant, for example ${path}.name.`,
    source: sources.liveRefusals,
    checked,
    refusal: (_, path) => invalidValue(path),
  },
  (_, report) => ({
    block(block) {
      // What is passed on to another system may be an object as a whole: exports hand $.Views to a Lambda function.
      if (block.entry?.family === "interaction") return;
      for (const { path, text, pointer, spec } of block.paths) {
        if (path.steps.length > 0 || findNamespace(path)?.isLeaf !== false) continue;
        // Seen refused where a path is all that is taken; elsewhere the guide only lists no such value.
        const grade = spec?.literal === false ? "service" : "docs";
        report({ block: block.identifier, path: text }, { block, pointer, grade });
      }
    },
  }),
);
