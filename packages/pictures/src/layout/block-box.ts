import type { DrawnBlock, DrawnBranch } from "../drawing/drawing.js";
import { cutToWidth, wrapToWidth } from "../text/fit-text.js";
import { textWidth } from "../text/text-width.js";
import type { PlacedBlock } from "./placed-drawing.js";

/** Measures of a block, in pixels. Renderers and the page draw with the same ones. */
export const blockMeasures = {
  width: 240,
  padding: 12,
  titleHeight: 32,
  titleSize: 13,
  summaryLineHeight: 16,
  summarySize: 12,
  mostSummaryLines: 3,
  rowHeight: 22,
  rowSize: 12,
  bottom: 8,
} as const;

/** Room that a badge takes beside the title. */
const badgeWidth = 34;

/** Size of a block and its texts as they fit, before it has a place. */
export type BlockBox = Omit<PlacedBlock, keyof DrawnBlock | "x" | "y">;

/** Works out how large a block is and what of its texts it shows. */
export function blockBox(block: DrawnBlock): BlockBox {
  const { width, padding, titleHeight, titleSize, summaryLineHeight, summarySize, mostSummaryLines } = blockMeasures;
  const { rowHeight, bottom } = blockMeasures;
  const room = width - 2 * padding;
  const summaryLines =
    block.summary === undefined
      ? []
      : wrapToWidth(block.summary, { width: room, fontSize: summarySize }, mostSummaryLines);
  const beside = (block.badge === undefined ? 0 : badgeWidth) + noteRoom(block) + markRoom(block);
  const head = titleHeight + summaryLines.length * summaryLineHeight + (summaryLines.length > 0 ? 6 : 0);
  return {
    width,
    height:
      head + block.branches.length * rowHeight + (block.branches.length > 0 || summaryLines.length > 0 ? bottom : 0),
    rows: block.branches.map((_, row) => head + rowHeight * (row + 0.5)),
    titleLine: cutToWidth(block.title, { width: room - beside, fontSize: titleSize, isBold: true }),
    summaryLines,
    rowLabels: block.branches.map((branch) => rowLabel(branch, room)),
  };
}

function rowLabel(branch: DrawnBranch, room: number): string {
  return cutToWidth(branch.label, {
    width: room - noteRoom(branch) - markRoom(branch),
    fontSize: blockMeasures.rowSize,
  });
}

function noteRoom({ note }: DrawnBlock | DrawnBranch): number {
  return note === undefined ? 0 : textWidth(note, blockMeasures.rowSize) + 8;
}

/** A mark has a sign of one character. */
function markRoom({ mark }: DrawnBlock | DrawnBranch): number {
  return mark === undefined ? 0 : 1.5 * blockMeasures.rowSize;
}
