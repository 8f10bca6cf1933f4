import type { FlowGraph } from "@flowc/connect-model";
import { blockHeight, blockWidth, rowOffset } from "./block-size.js";
import { assignColumns, type Columns, type Segment } from "./columns.js";
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
const laneHeight = 0;
/** More of them no longer make fewer crossings (367 public flows). */
const sweeps = 2;

/**
 * Lays a flow out in columns. Every block stands right of the blocks that lead to it, except where the flow goes back;
 * inside a column blocks follow the height of what they are connected to, which keeps crossings few. Deterministic, and
 * close to linear in the size of the flow.
 */
export function layoutFlow(graph: FlowGraph): FlowLayout {
  const columns = assignColumns(graph);
  const heights = graph.blocks.map(blockHeight);
  const tops = placeBlocks(heights, columns);
  const highest = tops.slice(0, heights.length).reduce((least, top) => Math.min(least, top), Number.POSITIVE_INFINITY);
  const blocks = new Array<Box>(heights.length);
  columns.columns.forEach((column, index) => {
    const x = firstColumn + index * columnDistance;
    for (const block of column) {
      if (block >= heights.length) continue;
      const y = Math.round(tops[block]! - highest) + entryPoint.y;
      blocks[block] = { x, y, width: blockWidth, height: heights[block]! };
    }
  });
  return { entryPoint, blocks };
}

/** Top edge of each block and lane: columns follow their left neighbours and their right neighbours in turn. */
function placeBlocks(heights: readonly number[], { columns, items, segments }: Columns): number[] {
  const tops = new Array<number>(items).fill(0);
  const incoming = group(segments, items, (segment) => segment.to);
  const outgoing = group(segments, items, (segment) => segment.from);
  const settle = (column: readonly number[], wishFor: (item: number) => number | undefined) => {
    const wishes = column.map((item) => ({
      item,
      top: wishFor(item) ?? tops[item]!,
      height: heights[item] ?? laneHeight,
    }));
    wishes.sort((a, b) => a.top - b.top);
    placeColumn(wishes, blockGap).forEach((top, index) => {
      tops[wishes[index]!.item] = top;
    });
    return wishes.map(({ item }) => item);
  };
  const fromLeft = (item: number) =>
    mean(incoming[item]!, (segment) => tops[segment.from]! + rowOffset(segment.branch));
  const fromRight = (item: number) => mean(outgoing[item]!, (segment) => tops[segment.to]! - rowOffset(segment.branch));
  let ordered = columns;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    ordered = ordered.map((column) => settle(column, fromLeft));
    ordered = ordered
      .toReversed()
      .map((column) => settle(column, fromRight))
      .toReversed();
  }
  for (const column of ordered) settle(column, fromLeft);
  return tops;
}

function group(edges: readonly Segment[], size: number, key: (edge: Segment) => number): Segment[][] {
  const groups: Segment[][] = Array.from({ length: size }, () => []);
  for (const edge of edges) groups[key(edge)]!.push(edge);
  return groups;
}

function mean<T>(items: readonly T[], value: (item: T) => number): number | undefined {
  if (items.length === 0) return undefined;
  let sum = 0;
  for (const item of items) sum += value(item);
  return sum / items.length;
}
