import type { Branch, FlowGraph } from "@flowc/connect-model";
import type { LoopRounds } from "./loop-rounds.js";

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
  /** The rounds of its Loops, where an analysis is to keep them apart from the first arrival. */
  readonly rounds?: LoopRounds;
  /** Index of the block of that identifier. */
  readonly indexOf: (identifier: string) => number | undefined;
}

/**
 * Reads the control flow of a graph. Time grows with blocks and branches only; no recursion, however long the flow.
 * @param isFollowed leaves out branches that it says no to, given the block's index. Default: all are followed
 */
export function controlFlowOf(
  graph: FlowGraph,
  isFollowed: (from: number, branch: Branch) => boolean = () => true,
): ControlFlow {
  const indices = new Map<string, number>();
  graph.blocks.forEach(({ identifier }, index) => {
    if (!indices.has(identifier)) indices.set(identifier, index);
  });
  const outgoing = graph.blocks.map(({ branches }, from) => {
    const edges: ControlEdge[] = [];
    for (const branch of branches) {
      const to = indices.get(branch.target);
      if (to !== undefined && isFollowed(from, branch)) edges.push({ from, to, branch });
    }
    return edges;
  });
  const indexOf = (identifier: string) => indices.get(identifier);
  return connected(graph, indexOf, outgoing);
}

/** The same flow with only the branches that `isLeft` says yes to. */
export function withBranches(flow: ControlFlow, isLeft: (edge: ControlEdge) => boolean): ControlFlow {
  const outgoing = flow.outgoing.map((edges) => edges.filter(isLeft));
  return { ...connected(flow.graph, flow.indexOf, outgoing), ...(flow.rounds && { rounds: flow.rounds }) };
}

function connected(
  graph: FlowGraph,
  indexOf: ControlFlow["indexOf"],
  outgoing: readonly (readonly ControlEdge[])[],
): ControlFlow {
  const incoming: ControlEdge[][] = outgoing.map(() => []);
  for (const edges of outgoing) for (const edge of edges) incoming[edge.to]!.push(edge);
  const entry = indexOf(graph.entry);
  const order = entry === undefined ? [] : reversePostorder(entry, outgoing);
  return { graph, size: graph.blocks.length, entry, outgoing, incoming, order, indexOf };
}

function reversePostorder(entry: number, outgoing: ControlFlow["outgoing"]): number[] {
  const finished: number[] = [];
  const isSeen = new Uint8Array(outgoing.length);
  isSeen[entry] = 1;
  const path = [{ at: entry, next: 0 }];
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const edge = outgoing[top.at]![top.next++];
    if (edge === undefined) {
      finished.push(top.at);
      path.pop();
    } else if (isSeen[edge.to] === 0) {
      isSeen[edge.to] = 1;
      path.push({ at: edge.to, next: 0 });
    }
  }
  return finished.reverse();
}
