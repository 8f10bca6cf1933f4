import { transitionPointers } from "../check/branch-view.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { noConditions } from "../service/wording.js";

interface Parameters {
  readonly block: string;
  readonly type: string;
}

/** Conditions on an action that gives no result to compare, used like this. */
export const noRefusedCondition = defineRule<Parameters>(
  {
    code: "FLOW225",
    name: "no-refused-condition",
    severity: "error",
    grade: "service",
    message: ({ block, type }) => `${quote(block)} branches on conditions, but ${type} takes none here.`,
    help: () => "Check the result in a block of its own that follows (Check contact attributes).",
    source: sources.liveRefusals,
    checked,
    refusal: (_, path) => noConditions(path),
  },
  (_, report) => ({
    block(block) {
      const { outcomes, branches, entry } = block;
      if (outcomes === undefined || outcomes.conditions !== undefined || branches.conditions.length === 0) return;
      report(
        { block: block.identifier, type: block.type },
        { block, pointer: transitionPointers.conditions, grade: entry?.evidence.grade },
      );
    },
  }),
);
