import type { DrawnBlock, DrawnBranch } from "../drawing/drawing.js";
import { signedNote } from "../marks/mark-words.js";
import { cutToWidth, onOneLine, wrapToWidth } from "../text/fit-text.js";
import { textWidth } from "../text/text-width.js";
import type { PlacedBlock } from "./placed-drawing.js";

/** Measures of a block, in pixels. Renderers and the page draw with the same ones. */
export const blockMeasures = {
  width: 232,
  mostWidth: 320,
  padding: 12,
  titleHeight: 32,
  titleSize: 13,
  lineHeight: 16,
  textSize: 12,
  mostSummaryLines: 3,
  rowHeight: 20,
  bottom: 8,
  signWidth: 18,
  badgeWidth: 30,
} as const;

/** Room between two texts on one line. */
const gap = 8;

/** Size of a block and its texts as they fit, before it has a place. */
export type BlockBox = Omit<PlacedBlock, keyof DrawnBlock | "x" | "y">;

/**
 * Works out how large a block is and what of its texts it shows.
 * @param signOf sign of the block that a branch leads to, where no line is drawn
 */
export function blockBox(block: DrawnBlock, signOf: (branch: DrawnBranch) => string | undefined): BlockBox {
  const { padding, titleHeight, titleSize, lineHeight, textSize, mostSummaryLines, rowHeight, bottom } = blockMeasures;
  const width = boxWidth(block);
  const room = { width: width - 2 * padding, fontSize: textSize };
  const summaryLines = block.summary === undefined ? [] : wrapToWidth(block.summary, room, mostSummaryLines);
  const textLines = summaryLines.length + (block.note === undefined ? 0 : 1);
  const head = titleHeight + textLines * lineHeight + (textLines > 0 ? 4 : 0);
  const beside = branchBesideTitle(block);
  const below = block.branches.filter((branch) => branch !== beside);
  const rowOf = (branch: DrawnBranch) => head + rowHeight * (below.indexOf(branch) + 0.5);
  return {
    width,
    height: head + below.length * rowHeight + (textLines + below.length > 0 ? bottom : 0),
    rows: block.branches.map((branch) => (branch === beside ? titleHeight / 2 : rowOf(branch))),
    titleLine: cutToWidth(block.title, { width: room.width - besideTitle(block), fontSize: titleSize, isBold: true }),
    summaryLines,
    ...(block.note !== undefined && { noteLine: cutToWidth(block.note, room) }),
    rowLabels: block.branches.map((branch) => (branch === beside ? "" : rowLabel(branch, signOf(branch), room.width))),
  };
}

/**
 * The way on leaves beside the title: it needs no label, and blocks that follow each other stand in one line. One that
 * leads nowhere has a row that says so, as has a second one (of the version before).
 */
export function branchBesideTitle({ branches }: DrawnBlock): DrawnBranch | undefined {
  return branches.find(({ role, target }) => role === "main" && target !== undefined);
}

/** Blocks are equally wide, but for those with a long name. */
function boxWidth(block: DrawnBlock): number {
  const { width, mostWidth, padding, titleSize } = blockMeasures;
  const needed = textWidth(onOneLine(block.title), titleSize, true) + besideTitle(block) + 2 * padding;
  return Math.min(mostWidth, Math.max(width, Math.ceil(needed)));
}

function rowLabel(branch: DrawnBranch, sign: string | undefined, room: number): string {
  const { textSize } = blockMeasures;
  const jump = branch.target === undefined ? " → nowhere" : sign === undefined ? "" : ` → ${sign}`;
  const taken = noteRoom(branch) + textWidth(jump, textSize);
  return cutToWidth(branch.label, { width: room - taken, fontSize: textSize }) + jump;
}

/** Room for what stands beside the title: the sign of the block, its badge, and what is said about the way on. */
function besideTitle(block: DrawnBlock): number {
  const main = branchBesideTitle(block);
  const sign = block.mark === undefined ? 0 : blockMeasures.signWidth;
  return (
    sign + (block.badge === undefined ? 0 : blockMeasures.badgeWidth + gap) + (main === undefined ? 0 : noteRoom(main))
  );
}

function noteRoom(branch: DrawnBranch): number {
  const note = signedNote(branch);
  return note === "" ? 0 : textWidth(note, blockMeasures.textSize) + gap;
}
