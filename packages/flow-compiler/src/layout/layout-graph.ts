import type { FlowGraph } from "@flowc/connect-model";

/** A branch as the layout sees it: blocks are their places in the flow's list. */
export interface LayoutEdge {
  readonly from: number;
  readonly to: number;
  /** Place of the branch in its block. */
  readonly branch: number;
}

/** The blocks of a flow in columns, so that branches go to the right except where the flow goes back. */
export interface Columns {
  /** Blocks of each column, in the order in which the flow reaches them. */
  readonly columns: readonly (readonly number[])[];
  /** Branches that go to the right. Those that go back are left out: they do not shape the picture. */
  readonly edges: readonly LayoutEdge[];
}

/** Puts every block in the column after the last block that leads to it. */
export function assignColumns(graph: FlowGraph): Columns {
  const outgoing = edgesByBlock(graph);
  const order = reachedOrder(graph, outgoing);
  const edges: LayoutEdge[] = [];
  const column = new Array<number>(graph.blocks.length).fill(0);
  for (const block of order.finished) {
    for (const edge of outgoing[block]!) {
      if (order.finishRank[edge.to]! <= order.finishRank[block]!) continue;
      edges.push(edge);
      column[edge.to] = Math.max(column[edge.to]!, column[block]! + 1);
    }
  }
  const columns: number[][] = [];
  for (const block of order.reached) {
    const at = column[block]!;
    while (columns.length <= at) columns.push([]);
    columns[at]!.push(block);
  }
  return { columns, edges };
}

function edgesByBlock(graph: FlowGraph): LayoutEdge[][] {
  const places = new Map<string, number>();
  graph.blocks.forEach((block, index) => {
    if (!places.has(block.identifier)) places.set(block.identifier, index);
  });
  return graph.blocks.map((block, from) =>
    block.branches.flatMap(({ target }, branch) => {
      const to = places.get(target);
      return to === undefined || to === from ? [] : [{ from, to, branch }];
    }),
  );
}

interface ReachedOrder {
  /** Blocks in the order in which a walk along the branches meets them. */
  readonly reached: readonly number[];
  /** Blocks so that each stands before those it leads to, except where the flow goes back. */
  readonly finished: readonly number[];
  /** Place of each block in `finished`. */
  readonly finishRank: readonly number[];
}

/** A walk in depth, without recursion: from the entry, then from blocks that nothing leads to, then from the rest. */
function reachedOrder(graph: FlowGraph, outgoing: readonly (readonly LayoutEdge[])[]): ReachedOrder {
  const reached: number[] = [];
  const finished: number[] = [];
  const isReached = new Array<boolean>(graph.blocks.length).fill(false);
  const walk = (root: number): void => {
    if (isReached[root]) return;
    const path: { block: number; next: number }[] = [{ block: root, next: 0 }];
    isReached[root] = true;
    reached.push(root);
    while (path.length > 0) {
      const step = path.at(-1)!;
      const edge = outgoing[step.block]![step.next++];
      if (edge === undefined) {
        finished.push(step.block);
        path.pop();
      } else if (!isReached[edge.to]) {
        isReached[edge.to] = true;
        reached.push(edge.to);
        path.push({ block: edge.to, next: 0 });
      }
    }
  };
  const hasSource = new Array<boolean>(graph.blocks.length).fill(false);
  for (const edge of outgoing.flat()) hasSource[edge.to] = true;
  const entry = graph.blocks.findIndex((block) => block.identifier === graph.entry);
  if (entry >= 0) walk(entry);
  graph.blocks.forEach((_, block) => {
    if (!hasSource[block]) walk(block);
  });
  graph.blocks.forEach((_, block) => {
    walk(block);
  });
  finished.reverse();
  const finishRank = new Array<number>(finished.length);
  finished.forEach((block, rank) => {
    finishRank[block] = rank;
  });
  return { reached, finished, finishRank };
}
