import type { DiffSide, SideBlock } from "./diff-side.js";

/** Which blocks of two flows do the same, and go on to blocks that do the same, however far one looks. */
export interface BehaviourClasses {
  /** Equal for blocks that no contact could tell apart. `nowhere` for a branch that leads to no block. */
  before(block: number | undefined): number;
  after(block: number | undefined): number;
}

const nowhere = -1;
/** Keeps the time in bounds for flows of thousands of blocks, which the service refuses anyway. */
const mostWork = 2_000_000;

/**
 * Sorts the blocks of both flows into classes: first by what they do, then again and again by the classes of the blocks
 * they lead to, until nothing changes. Undefined when that would take too long: see `behaveAlike`.
 */
export function behaviourClasses(before: DiffSide, after: DiffSide): BehaviourClasses | undefined {
  const offset = before.blocks.length;
  const blocks = [...before.blocks, ...after.blocks];
  const exits = blocks.map((block) => sortedExits(block, block === before.blocks[block.index] ? 0 : offset));
  let classes = renumbered(blocks.map(({ content }) => content));
  for (let work = 0; ; work += blocks.length) {
    if (work > mostWork) return undefined;
    const finer = renumbered(
      exits.map((targets, block) => [classes.of[block], ...targets.map((to) => classes.of[to] ?? nowhere)].join(" ")),
    );
    if (finer.count === classes.count) break;
    classes = finer;
  }
  const classOf = (block: number) => classes.of[block] ?? nowhere;
  return {
    before: (block) => (block === undefined ? nowhere : classOf(block)),
    after: (block) => (block === undefined ? nowhere : classOf(block + offset)),
  };
}

/** Targets in the order of the labels, which is part of what a block does. */
function sortedExits({ exits }: SideBlock, offset: number): readonly number[] {
  return [...exits.keys()].sort().map((label) => {
    const { to } = exits.get(label)!;
    return to === undefined ? nowhere : to + offset;
  });
}

function renumbered(keys: readonly string[]): { readonly of: readonly number[]; readonly count: number } {
  const numbers = new Map<string, number>();
  const of = keys.map((key) => {
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  });
  return { of, count: numbers.size };
}

/**
 * Whether a contact could not tell two flows apart, from their entries on. Takes time that grows with the blocks only:
 * pairs are put together and every pair follows from one before it (Hopcroft and Karp 1971).
 */
export function behaveAlike(before: DiffSide, after: DiffSide): boolean {
  const offset = before.blocks.length;
  const heads = Array.from({ length: offset + after.blocks.length }, (_, index) => index);
  const headOf = (block: number): number => {
    let head = block;
    while (heads[head] !== head) head = heads[head] = heads[heads[head]!]!;
    return head;
  };
  const open: [number | undefined, number | undefined][] = [[before.flow.entry, after.flow.entry]];
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const [mine, theirs] = pair;
    if (mine === undefined || theirs === undefined) {
      if (mine !== theirs) return false;
      continue;
    }
    const [first, second] = [headOf(mine), headOf(theirs + offset)];
    if (first === second) continue;
    heads[second] = first;
    const [a, b] = [before.blocks[mine]!, after.blocks[theirs]!];
    if (a.content !== b.content) return false;
    for (const [label, { to }] of a.exits) open.push([to, b.exits.get(label)?.to]);
  }
  return true;
}
