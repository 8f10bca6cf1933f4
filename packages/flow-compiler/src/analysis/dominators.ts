import type { ControlFlow } from "./control-flow.js";

/** Which blocks every contact passes on its way to a block. */
export interface Dominators {
  /** The last block that every way from the entry to `block` passes; none for the entry and for what is never reached. */
  immediate(block: number): number | undefined;
  /** Whether every way from the entry to `block` passes `by`. A block dominates itself. */
  dominates(by: number, block: number): boolean;
  /** The blocks whose immediate dominator `block` is, in the order of the flow's control flow. */
  children(block: number): readonly number[];
}

/** Finds the dominators of a flow by sweeps in reverse postorder until nothing changes (Cooper, Harvey, Kennedy 2001). */
export function dominatorsOf(flow: ControlFlow): Dominators {
  const rank = new Map(flow.order.map((block, position) => [block, position]));
  const parents = immediateDominators(flow, rank);
  const children: number[][] = Array.from({ length: flow.size }, () => []);
  for (const block of flow.order) {
    const parent = parents[block];
    if (parent !== undefined && parent !== block) children[parent]!.push(block);
  }
  return {
    immediate: (block) => (parents[block] === block ? undefined : parents[block]),
    dominates(by, block) {
      if (!rank.has(by) || !rank.has(block)) return false;
      let at = block;
      // A dominator comes earlier in the order than what it dominates.
      while (rank.get(at)! > rank.get(by)!) at = parents[at]!;
      return at === by;
    },
    children: (block) => children[block] ?? [],
  };
}

/** By block: its immediate dominator; the entry is its own. */
function immediateDominators(
  { entry, order, incoming, size }: ControlFlow,
  rank: ReadonlyMap<number, number>,
): (number | undefined)[] {
  const parents: (number | undefined)[] = Array.from({ length: size }, () => undefined);
  if (entry === undefined) return parents;
  parents[entry] = entry;
  const meet = (first: number, second: number): number => {
    let [a, b] = [first, second];
    while (a !== b) {
      if (rank.get(a)! > rank.get(b)!) a = parents[a]!;
      else b = parents[b]!;
    }
    return a;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const block of order) {
      if (block === entry) continue;
      const known = incoming[block]!.map(({ from }) => from).filter((from) => parents[from] !== undefined);
      const parent = known.reduce(meet);
      if (parents[block] === parent) continue;
      parents[block] = parent;
      changed = true;
    }
  }
  return parents;
}
