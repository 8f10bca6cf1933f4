import { transitionPointers } from "../check/branch-view.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { missingProperty } from "../service/wording.js";

interface Parameters {
  readonly block: string;
  readonly type: string;
  /** The branch whose target the console repeats there, when nothing follows the next action itself. */
  readonly copies: string | undefined;
}

/** Every action that does not end the flow needs a next action, also when each of its outcomes has a branch. */
export const noMissingNext = defineRule<Parameters>(
  {
    code: "FLOW220",
    name: "no-missing-next",
    severity: "error",
    grade: "service",
    message: ({ block, type }) => `${quote(block)} has no next action, which ${type} needs.`,
    help: ({ copies }) =>
      copies === undefined
        ? "Add NextAction: the block that follows."
        : `Add NextAction. Its target is never used here; the console repeats that of ${copies}.`,
    source: sources.liveRefusals,
    checked,
    refusal: (_, path) => missingProperty(path),
  },
  (context, report) => ({
    block(block) {
      const { outcomes, entry, branches } = block;
      if (outcomes?.next !== "required" || branches.next.length > 0) return;
      const pointer = transitionPointers.next;
      if (context.isMisread(pointer, block) || context.isMisread(transitionPointers.transitions, block)) return;
      report(
        { block: block.identifier, type: block.type, copies: outcomes.nextCopies },
        { block, pointer, grade: entry?.evidence.grade },
      );
    },
  }),
);
