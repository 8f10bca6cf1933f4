import { circleWords } from "../check/circle-words.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly errorType: string;
  readonly circle: string;
}

/** An error branch that leads back to the block that failed, with nothing on the way that could change the outcome. */
export const noEndlessRetry = defineRule<Parameters>(
  {
    code: "FLOW112",
    name: "no-endless-retry",
    severity: "warning",
    grade: "docs",
    message: ({ block, errorType, circle }) =>
      `When ${quote(block)} fails, its branch ${errorType} leads back to it: ${circle}. As long as it fails, the contact goes round and round.`,
    help: ({ block }) =>
      `Try ${quote(block)} again through a Loop with a few rounds, and say what happens when they are used up.`,
    source: sources.actionPages,
    checked,
  },
  (context, report) => ({
    flow() {
      for (const { kind, edges } of context.endlessLoops) {
        const [first] = edges;
        if (kind !== "retry" || first?.branch.kind !== "error") continue;
        const block = context.blocks[first.from]!;
        const { errorType } = first.branch;
        const pointer = block.branches.errors.find(({ branch }) => branch === first.branch)?.pointer;
        report(
          { block: block.identifier, errorType, circle: circleWords(edges, context) },
          { block, ...(pointer !== undefined && { pointer }) },
        );
      }
    },
  }),
);
