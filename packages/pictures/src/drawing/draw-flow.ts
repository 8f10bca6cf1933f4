import { type Block, type FlowGraph, isNextFollowed, outcomesOfBlock } from "@flowc/connect-model";
import { blockSummary } from "./block-summary.js";
import { blockTitle } from "./block-title.js";
import { branchLabel, branchRole } from "./branch-words.js";
import type { Drawing, DrawnBlock, DrawnBranch } from "./drawing.js";
import { namesShown } from "./names-shown.js";
import { type Overlay, overlaid } from "./overlay.js";
import { shareRows } from "./share-rows.js";

/**
 * A flow as people read it: blocks by the console's names, with what they do in a few words, and their branches by what
 * makes a contact take them. Pure; takes any graph, also one that is broken. Of several blocks with one identifier the
 * first is drawn, as branches only lead to that one.
 * @param overlays what is laid over it: coverage, findings
 */
export function drawFlow(graph: FlowGraph, overlays: readonly Overlay[] = []): Drawing {
  const blocks = new Map<string, Block>();
  for (const block of graph.blocks) if (!blocks.has(block.identifier)) blocks.set(block.identifier, block);
  const names = namesShown(graph);
  return {
    name: graph.name,
    ...(blocks.has(graph.entry) && { entry: graph.entry }),
    blocks: [...blocks.values()].map((block) => {
      const summary = blockSummary(block, names);
      const { branches: said, ...about } = overlaid(overlays, block.identifier);
      const drawn = drawnBranches(block, (target) => blocks.has(target)).map((branch) => ({
        ...branch,
        ...said?.get(branch.index),
      }));
      const plain: DrawnBlock = {
        id: block.identifier,
        title: blockTitle(block),
        ...(summary !== undefined && { summary }),
        isEnding: drawn.length === 0,
        branches: shareRows(drawn, ({ index }) => block.branches[index]?.kind === "error"),
      };
      return { ...plain, ...about };
    }),
  };
}

/** The branches of a block that contacts can take, a row each. */
export function drawnBranches(block: Block, exists: (target: string) => boolean): readonly DrawnBranch[] {
  const isNextDrawn = isNextFollowed(block.branches, outcomesOfBlock(block));
  return block.branches.flatMap((branch, index): DrawnBranch[] => {
    if (branch.kind === "next" && !isNextDrawn) return [];
    const { target } = branch;
    const row = { index, label: branchLabel(block, branch), role: branchRole(branch) };
    return [exists(target) ? { ...row, target } : row];
  });
}
