import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { invalidValue } from "../service/wording.js";

interface Parameters {
  readonly identifier: string;
  readonly first: number;
  readonly second: number;
}

/** Branches name blocks by identifier, so two blocks cannot share one. */
export const noDuplicateIdentifier = defineRule<Parameters>(
  {
    code: "FLOW104",
    name: "no-duplicate-identifier",
    severity: "error",
    grade: "service",
    message: ({ identifier, first, second }) =>
      `Two blocks are called ${quote(identifier)}: number ${first} and number ${second} of the flow.`,
    help: () => "Rename one of them, and the branches that should lead to it.",
    source: sources.actionPages,
    checked,
    refusal: (_, path) => invalidValue(path),
  },
  (context, report) => ({
    block(block) {
      const first = context.block(block.identifier);
      if (first === undefined || first === block) return;
      report(
        { identifier: block.identifier, first: first.index + 1, second: block.index + 1 },
        { block, pointer: "/Identifier", fold: block.identifier },
      );
    },
  }),
);
