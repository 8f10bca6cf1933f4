import type { Wire } from "./wires.js";

/** Blocks that lines hold together, and these lines: what is placed at once. */
export interface DrawnPart {
  /** Positions of the blocks in the drawing, in the order in which a contact comes to them. */
  readonly blocks: readonly number[];
  readonly wires: readonly Wire[];
}

/**
 * Divides a drawing into parts that no line leads between: the one where contacts begin first, then in the order of
 * the drawing. What is told by signs only, such as what happens after failures, becomes a part of its own.
 * @param order positions of all blocks, in the order in which a contact comes to them
 */
export function partsOf(order: readonly number[], wires: readonly Wire[]): readonly DrawnPart[] {
  const above = order.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (above[top] !== top) top = above[top] = above[above[top]!]!;
    return top;
  };
  for (const { from, toAt } of wires) if (from !== undefined) above[root(from.at)] = root(toAt);
  const begin = wires.find(({ from }) => from === undefined)?.toAt;
  const starts = [...(begin === undefined ? [] : [begin]), ...above.keys()];
  const parts = new Map(
    starts.map((at): [number, { blocks: number[]; wires: Wire[] }] => [root(at), { blocks: [], wires: [] }]),
  );
  for (const at of order) parts.get(root(at))!.blocks.push(at);
  for (const wire of wires) parts.get(root(wire.toAt))!.wires.push(wire);
  return [...parts.values()];
}
