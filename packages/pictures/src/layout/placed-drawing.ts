import type { Drawing, DrawnBlock, DrawnMark, DrawnRole } from "../drawing/drawing.js";

/** A point of a picture in CSS pixels, from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A block with its place. */
export interface PlacedBlock extends DrawnBlock, Point {
  readonly width: number;
  readonly height: number;
  /** Middle of the row of each branch, from the upper edge of the block, in the order of `branches`. */
  readonly rows: readonly number[];
}

/** A line from a branch of one block to another block. */
export interface PlacedLine {
  /** Identifier of the block it leaves; absent for the one that leads to the entry. */
  readonly from?: string;
  /** Index of the branch in that block. */
  readonly branch?: number;
  readonly to: string;
  readonly role: DrawnRole;
  readonly mark?: DrawnMark;
  /** At least two: where it leaves, where it turns, where it arrives. */
  readonly points: readonly Point[];
}

/** A drawing with a place for everything: what a renderer or a page draws without deciding anything. */
export interface PlacedDrawing extends Omit<Drawing, "blocks"> {
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly PlacedBlock[];
  readonly lines: readonly PlacedLine[];
}
