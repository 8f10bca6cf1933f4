import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { noTransitions } from "../service/wording.js";

interface Parameters {
  readonly block: string;
  readonly type: string;
}

/** Nothing can follow an action that ends the flow. */
export const noNextAfterEnd = defineRule<Parameters>(
  {
    code: "FLOW221",
    name: "no-next-after-end",
    severity: "error",
    grade: "service",
    message: ({ block, type }) => `${quote(block)} has a next action, but ${type} ends the flow.`,
    help: () => "Remove NextAction, or put what should still happen before this block.",
    source: sources.liveRefusals,
    checked,
    refusal: (_, path) => noTransitions(path),
  },
  (_, report) => ({
    block(block) {
      const [next] = block.branches.next;
      if (block.outcomes?.next !== "forbidden" || next === undefined) return;
      report(
        { block: block.identifier, type: block.type },
        { block, pointer: next.pointer, grade: block.entry?.evidence.grade },
      );
    },
  }),
);
