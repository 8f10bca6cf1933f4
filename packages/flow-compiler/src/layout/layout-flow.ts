import type { FlowGraph } from "@flowc/connect-model";
import { blockHeight, blockWidth, branchOffset } from "./block-size.js";
import { assignColumns, type Columns, type LayoutEdge } from "./layout-graph.js";
import { placeColumn } from "./place-column.js";

/** Top left corner of a box in the visual editor's own units. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** A block as it is drawn. */
export interface Box extends Position {
  readonly width: number;
  readonly height: number;
}

/** A picture of a flow, left to right, in which no two blocks overlap. */
export interface FlowLayout {
  readonly entryPoint: Position;
  /** Where each block is drawn, by its place in `graph.blocks`. */
  readonly blocks: readonly Box[];
}

const entryPoint: Position = { x: 40, y: 40 };
const firstColumn = 240;
const columnDistance = blockWidth + 80;
const blockGap = 50;
const sweeps = 6;

/**
 * Lays a flow out in columns. Every block stands right of the blocks that lead to it, except where the flow goes back;
 * inside a column blocks follow the height of what they are connected to, which keeps crossings few. Deterministic, and
 * close to linear in the size of the flow.
 */
export function layoutFlow(graph: FlowGraph): FlowLayout {
  const columns = assignColumns(graph);
  const heights = graph.blocks.map(blockHeight);
  const tops = placeBlocks(heights, columns);
  const highest = tops.reduce((least, top) => Math.min(least, top), Number.POSITIVE_INFINITY);
  const blocks = new Array<Box>(heights.length);
  columns.columns.forEach((column, index) => {
    const x = firstColumn + index * columnDistance;
    for (const block of column) {
      const y = Math.round(tops[block]! - highest) + entryPoint.y;
      blocks[block] = { x, y, width: blockWidth, height: heights[block]! };
    }
  });
  return { entryPoint, blocks };
}

/** Top edge of each block: columns follow their left neighbours and their right neighbours in turn. */
function placeBlocks(heights: readonly number[], { columns, edges }: Columns): number[] {
  const tops = new Array<number>(heights.length).fill(0);
  const incoming = group(edges, heights.length, (edge) => edge.to);
  const outgoing = group(edges, heights.length, (edge) => edge.from);
  const settle = (column: readonly number[], wishFor: (block: number) => number) => {
    const wishes = column.map((block) => ({ block, top: wishFor(block), height: heights[block]! }));
    wishes.sort((a, b) => a.top - b.top);
    placeColumn(wishes, blockGap).forEach((top, index) => {
      tops[wishes[index]!.block] = top;
    });
    return wishes.map(({ block }) => block);
  };
  const fromLeft = (block: number) =>
    mean(incoming[block]!, (edge) => tops[edge.from]! + branchOffset(edge.branch) - branchOffset(0)) ?? tops[block]!;
  const fromRight = (block: number) =>
    mean(outgoing[block]!, (edge) => tops[edge.to]! - branchOffset(edge.branch) + branchOffset(0)) ?? tops[block]!;
  let ordered = columns.map((column) => [...column]);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const toRight = sweep % 2 === 0;
    if (toRight) ordered = ordered.map((column) => settle(column, fromLeft));
    else
      ordered = ordered
        .reverse()
        .map((column) => settle(column, fromRight))
        .reverse();
  }
  return tops;
}

function group(edges: readonly LayoutEdge[], size: number, key: (edge: LayoutEdge) => number): LayoutEdge[][] {
  const groups: LayoutEdge[][] = Array.from({ length: size }, () => []);
  for (const edge of edges) groups[key(edge)]!.push(edge);
  return groups;
}

function mean<T>(items: readonly T[], value: (item: T) => number): number | undefined {
  if (items.length === 0) return undefined;
  let sum = 0;
  for (const item of items) sum += value(item);
  return sum / items.length;
}
