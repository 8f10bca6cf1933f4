import type { Branch, FlowGraph } from "@flowc/connect-model";

/** One branch of the flow between two blocks that exist. */
export interface ControlEdge {
  /** Index of the block that the branch leaves. */
  readonly from: number;
  /** Index of the block that it leads to. */
  readonly to: number;
  readonly branch: Branch;
}

/**
 * Which block can follow which, by index of the block in the graph. Branches to blocks that do not exist are left out;
 * of two blocks with one identifier the first is meant.
 */
export interface ControlFlow {
  readonly graph: FlowGraph;
  /** Number of blocks. */
  readonly size: number;
  /** Index of the entry; absent when the flow starts nowhere. */
  readonly entry: number | undefined;
  /** By block: its branches in the order they are written. */
  readonly outgoing: readonly (readonly ControlEdge[])[];
  /** By block: the branches that lead to it. */
  readonly incoming: readonly (readonly ControlEdge[])[];
  /** The blocks a contact can come to, each before those it leads to except along a loop (reverse postorder). */
  readonly order: readonly number[];
  /** Index of the block of that identifier. */
  indexOf(identifier: string): number | undefined;
}

/** Reads the control flow of a graph. Time grows with blocks and branches only; no recursion, however long the flow. */
export function controlFlowOf(graph: FlowGraph): ControlFlow {
  const indices = new Map<string, number>();
  graph.blocks.forEach(({ identifier }, index) => {
    if (!indices.has(identifier)) indices.set(identifier, index);
  });
  const outgoing = graph.blocks.map(({ branches }, from) =>
    branches.flatMap((branch): ControlEdge[] => {
      const to = indices.get(branch.target);
      return to === undefined ? [] : [{ from, to, branch }];
    }),
  );
  const incoming: ControlEdge[][] = graph.blocks.map(() => []);
  for (const edge of outgoing.flat()) incoming[edge.to]!.push(edge);
  const entry = indices.get(graph.entry);
  return {
    graph,
    size: graph.blocks.length,
    entry,
    outgoing,
    incoming,
    order: entry === undefined ? [] : reversePostorder(entry, outgoing),
    indexOf: (identifier) => indices.get(identifier),
  };
}

function reversePostorder(entry: number, outgoing: ControlFlow["outgoing"]): number[] {
  const finished: number[] = [];
  const seen = new Set([entry]);
  const path = [{ at: entry, next: 0 }];
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const edge = outgoing[top.at]![top.next++];
    if (edge === undefined) {
      finished.push(top.at);
      path.pop();
    } else if (!seen.has(edge.to)) {
      seen.add(edge.to);
      path.push({ at: edge.to, next: 0 });
    }
  }
  return finished.reverse();
}
