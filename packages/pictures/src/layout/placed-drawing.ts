import type { Drawing, DrawnBlock, DrawnMark, DrawnRole } from "../drawing/drawing.js";

/** A point of a picture in CSS pixels, from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle of a picture. */
export interface PlacedBox extends Point {
  readonly width: number;
  readonly height: number;
}

/** A block with its place, and its texts as they fit into it. */
export interface PlacedBlock extends DrawnBlock, PlacedBox {
  /**
   * Middle of the row of each branch, from the upper edge of the block, in the order of `branches`. The way on
   * (`role: "main"`) leaves beside the title, so that what follows each other stands in one line.
   */
  readonly rows: readonly number[];
  /**
   * A letter that stands for lines which are not drawn: rows of failures elsewhere say that they lead to it. Absent on
   * blocks that all lines to are drawn.
   */
  readonly sign?: string;
  /** `title` on one line, cut where it is too long. */
  readonly titleLine: string;
  /** `summary` on a few lines; empty when there is none. */
  readonly summaryLines: readonly string[];
  /** `note` on one line below the summary. */
  readonly noteLine?: string;
  /**
   * What the row of each branch says, cut where it is too long, in the order of `branches`: its label, with the sign of
   * the block that it leads to where no line does. Empty beside the title.
   */
  readonly rowLabels: readonly string[];
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
  /** Whether the contact comes round again: it leads to a block that stands before. A way into the next row is none. */
  readonly isBack: boolean;
  /** At least two: where it leaves, where it turns, where it arrives. All turns are right angles. */
  readonly points: readonly Point[];
}

/** A drawing with a place for everything: what a renderer or a page draws without deciding anything. */
export interface PlacedDrawing extends Omit<Drawing, "blocks"> {
  readonly width: number;
  readonly height: number;
  /** The sign where contacts begin; absent when the flow has no entry. */
  readonly start?: PlacedBox;
  readonly blocks: readonly PlacedBlock[];
  readonly lines: readonly PlacedLine[];
}
