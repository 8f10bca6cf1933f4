import type { BlockView } from "../check/block-view.js";
import type { FlowContext } from "../check/flow-context.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  /** How many further blocks only this one leads to. */
  readonly following: number;
}

/** A block that no path from the entry leads to never runs. */
export const noUnreachableBlock = defineRule<Parameters>(
  {
    code: "FLOW101",
    name: "no-unreachable-block",
    severity: "warning",
    grade: "service",
    message: ({ block, following }) =>
      following === 0
        ? `No contact ever comes to ${quote(block)}: no branch leads there from the start of the flow.`
        : `No contact ever comes to ${quote(block)} and the ${following} ${following === 1 ? "block" : "blocks"} after it: no branch leads there from the start of the flow.`,
    help: () => "Let a branch lead to it, or remove it.",
    source: "The service accepts unreachable blocks; seen by public projects that publish to the live service",
    checked,
  },
  (context, report) => ({
    flow() {
      if (context.block(context.graph.entry) === undefined) return;
      for (const { head, following } of unreachableParts(context)) {
        report({ block: head.identifier, following }, { block: head });
      }
    },
  }),
);

interface Part {
  readonly head: BlockView;
  readonly following: number;
}

/**
 * The blocks that cannot be reached, each part under the block it begins with: one that nothing leads to, else (in a
 * ring) the first of the flow.
 */
function unreachableParts(context: FlowContext): Part[] {
  const left = new Set(context.blocks.filter((block) => !isReachable(context, block)));
  const ledTo = new Set<BlockView>();
  for (const block of left) {
    for (const successor of context.successors(block)) if (successor !== block) ledTo.add(successor);
  }
  const heads = [...left].sort((a, b) => Number(ledTo.has(a)) - Number(ledTo.has(b)) || a.index - b.index);
  return heads.flatMap((head) => {
    if (!left.delete(head)) return [];
    // A set that grows while it is walked is walked to its end.
    const part = new Set([head]);
    for (const block of part) {
      for (const successor of context.successors(block)) if (left.delete(successor)) part.add(successor);
    }
    return [{ head, following: part.size - 1 }];
  });
}

// The second of two blocks with one identifier cannot be named by a branch; that is another rule's finding.
function isReachable(context: FlowContext, block: BlockView): boolean {
  return context.reachable.has(block) || context.block(block.identifier) !== block;
}
