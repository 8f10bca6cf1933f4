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
 * has no partner was added or removed. Blocks that no contact comes to in one of the versions are partners when
 * identifier and type are the same. In the order of the version after.
 */
export function pairBlocks(before: FlowGraph, after: FlowGraph): readonly PairedBlocks[] {
  const comparison = new Comparison(before, after);
  const paired = new Map(comparison.pairs.map((pair) => [pair.after, pair.before]));
  const taken = new Set(paired.values());
  const left = new Map<string, SideBlock>();
  for (const block of comparison.before.blocks) if (!taken.has(block)) left.set(keyOf(block), block);
  // Where contacts come to both of them, the comparison has decided that they are two.
  const namesake = (block: SideBlock) => {
    const found = left.get(keyOf(block));
    const areReached = found && comparison.before.rank.has(found.index) && comparison.after.rank.has(block.index);
    return areReached ? undefined : found;
  };
  return comparison.after.blocks.flatMap((block): PairedBlocks[] => {
    const partner = paired.get(block) ?? namesake(block);
    if (partner === undefined) return [];
    left.delete(keyOf(partner));
    const isChanged = partner.content !== block.content;
    return [{ before: partner.block.identifier, after: block.block.identifier, isChanged }];
  });
}

function keyOf({ block }: SideBlock): string {
  return JSON.stringify([block.identifier, block.type]);
}
