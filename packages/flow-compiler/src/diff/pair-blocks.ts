import type { FlowGraph } from "@flowc/connect-model";
import { Comparison } from "./comparison.js";
import type { SideBlock } from "./diff-side.js";

/** A block of one version of a flow and what became of it in another one. */
export interface PairedBlocks {
  /** Identifiers of the block in the two versions. */
  readonly before: string;
  readonly after: string;
  /** Whether it does something else now, apart from where its branches lead. */
  readonly isChanged: boolean;
}

/**
 * Finds the blocks that two versions of a flow share, as `diffFlows` does: also those that were renamed or moved. What
 * has no partner was added or removed. Blocks that no contact comes to are partners when identifier and type are the same.
 * In the order of the version after.
 */
export function pairBlocks(before: FlowGraph, after: FlowGraph): readonly PairedBlocks[] {
  const comparison = new Comparison(before, after);
  const paired = new Map(comparison.pairs.map((pair) => [pair.after, pair.before]));
  const taken = new Set(paired.values());
  const left = new Map<string, SideBlock>();
  for (const block of comparison.before.blocks) if (!taken.has(block)) left.set(keyOf(block), block);
  return comparison.after.blocks.flatMap((block): PairedBlocks[] => {
    const isReached = comparison.after.rank.has(block.index);
    const partner = paired.get(block) ?? (isReached ? undefined : left.get(keyOf(block)));
    if (partner === undefined) return [];
    left.delete(keyOf(partner));
    const isChanged = partner.content !== block.content;
    return [{ before: partner.block.identifier, after: block.block.identifier, isChanged }];
  });
}

function keyOf({ block }: SideBlock): string {
  return JSON.stringify([block.identifier, block.type]);
}
