import type { Block } from "@flowc/connect-model";

/**
 * How large the visual editor draws a block, in its own units. Not published: measured as the closest that blocks stand
 * to each other in public exports (259 flows, checked 2026-11-20), by their number of branches.
 */
export const blockWidth = 200;
const headHeight = 100;
const rowHeight = 45;

/** Height of a block: its head and one row for each branch. */
export function blockHeight(block: Block): number {
  return headHeight + rowHeight * Math.max(1, block.branches.length);
}

/** How far below the first row the row of the branch at `index` is. */
export function rowOffset(index: number): number {
  return rowHeight * index;
}
