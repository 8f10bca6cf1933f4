import type { FlowGraph } from "@flowc/connect-model";

/** A branch as the layout sees it: blocks are their places in the flow's list. */
interface Edge {
  readonly from: number;
  readonly to: number;
  /** Place of the branch in its block. */
  readonly branch: number;
}

/** A stretch of a branch from one column to the next. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** Place of the branch in its block; 0 where the stretch starts at a lane. */
  readonly branch: number;
}

/**
 * The blocks of a flow in columns, so that branches go to the right except where the flow goes back. A branch that passes
 * columns has a lane in each of them, so that it need not run under blocks; branches to the same block share theirs.
 */
export interface Columns {
  /** Items of each column: a number below the count of blocks is a block, any other a lane. */
  readonly columns: readonly (readonly number[])[];
  /** Number of blocks and lanes. */
  readonly items: number;
  /** Branches to the right, column by column. Those that go back are left out: they do not shape the picture. */
  readonly segments: readonly Segment[];
}

/** Puts every block in the column after the last block that leads to it. */
export function assignColumns(graph: FlowGraph): Columns {
  const outgoing = edgesByBlock(graph);
  const order = reachedOrder(graph, outgoing);
  const column = new Array<number>(graph.blocks.length).fill(0);
  const edges: Edge[] = [];
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
  return withLanes(columns, edges, column);
}

/** Keeps time and memory in bounds for a flow of thousands of blocks, which the service refuses anyway. */
const mostItems = 100_000;

function withLanes(columns: number[][], edges: readonly Edge[], column: readonly number[]): Columns {
  const segments: Segment[] = [];
  const lanes = new Map<number, Map<number, number>>();
  let items = column.length;
  for (const { from, to, branch } of edges) {
    const ofTarget = lanes.get(to) ?? new Map<number, number>();
    lanes.set(to, ofTarget);
    let next = to;
    const last = items < mostItems ? column[from]! : column[to]!;
    for (let at = column[to]! - 1; at > last; at--) {
      const known = ofTarget.get(at);
      const lane = known ?? items++;
      if (known === undefined) {
        ofTarget.set(at, lane);
        columns[at]!.push(lane);
        segments.push({ from: lane, to: next, branch: 0 });
      }
      next = lane;
    }
    segments.push({ from, to: next, branch });
  }
  return { columns, items, segments };
}

function edgesByBlock(graph: FlowGraph): Edge[][] {
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
function reachedOrder(graph: FlowGraph, outgoing: readonly (readonly Edge[])[]): ReachedOrder {
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
