import type { DiffSide } from "../diff-side.js";
import { onward } from "../words/journey.js";

/** Blocks that only one of the flows has, one after the other. */
export interface Chain {
  readonly blocks: readonly number[];
  /** The first block after them that both flows have; undefined when they end or lead nowhere. */
  readonly joins: number | undefined;
}

/**
 * Follows blocks that only one flow has, from the first of them.
 * @param isNew whether only this flow has a block
 * @param isWanted whether the chain should end here: an outcome that leads here is taken before any other
 */
export function chainFrom(
  { blocks }: DiffSide,
  start: number | undefined,
  isNew: (block: number) => boolean,
  isWanted: (block: number | undefined) => boolean = () => false,
): Chain {
  const passed = new Set<number>();
  let at = start;
  while (at !== undefined && isNew(at) && !passed.has(at)) {
    passed.add(at);
    const block = blocks[at]!;
    const exits = [...block.exits.values()].filter(({ branch }) => branch.kind !== "error");
    const wanted = exits.find(({ to }) => to !== undefined && isWanted(to));
    at = (wanted ?? onward(block) ?? exits[0])?.to;
  }
  return { blocks: [...passed], joins: at !== undefined && !passed.has(at) ? at : undefined };
}
