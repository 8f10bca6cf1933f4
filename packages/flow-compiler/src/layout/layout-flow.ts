import type { FlowGraph } from "@flowc/connect-model";
import { blockHeight, blockWidth } from "./block-size.js";
import { assignColumns } from "./columns.js";
import { placeBlocks } from "./place-blocks.js";

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

/**
 * Lays a flow out in columns. Every block stands right of the blocks that lead to it, except where the flow goes back;
 * inside a column blocks follow the height of what they are connected to, which keeps crossings few, and the first branch
 * of a block goes on in a straight line where it can. Deterministic, and close to linear in the size of the flow.
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
      if (block >= heights.length) continue;
      const y = Math.round(tops[block]! - highest) + entryPoint.y;
      blocks[block] = { x, y, width: blockWidth, height: heights[block]! };
    }
  });
  return { entryPoint, blocks };
}
