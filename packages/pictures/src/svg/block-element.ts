import { blockMeasures, branchBesideTitle } from "../layout/block-box.js";
import type { PlacedBlock } from "../layout/placed-drawing.js";
import { markWords, signedNote } from "../marks/mark-words.js";
import { onOneLine } from "../text/fit-text.js";
import { escapeXml } from "./escape-xml.js";

const { padding, titleHeight, lineHeight, signWidth, badgeWidth } = blockMeasures;

/** From the middle of a line of text down to where it stands. */
const baseline = 4.5;

function text(x: number, y: number, words: string, kind = "", anchor: "start" | "end" | "middle" = "start"): string {
  if (words === "") return "";
  const end = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  return `<text${kind === "" ? "" : ` class="${kind}"`} x="${x}" y="${y + baseline}"${end}>${escapeXml(words)}</text>`;
}

/**
 * A block: its box, its title, what it does, and a row for each branch. Its place is that of the group, so that the same
 * block has the same text wherever it stands.
 */
export function blockElement(block: PlacedBlock, words: string): string {
  const { x, y, width, height, mark, isEnding } = block;
  const kind = ["block", ...(isEnding ? ["ending"] : []), ...(mark ? [mark] : [])].join(" ");
  const beside = branchBesideTitle(block);
  const label = escapeXml(onOneLine(words));
  const tip = escapeXml(onOneLine(`${block.id}: ${words}`));
  return [
    `<g class="${kind}" role="graphics-symbol img" aria-label="${label}" transform="translate(${x} ${y})">`,
    `<title>${tip}</title>`,
    `<rect width="${width}" height="${height}" rx="${isEnding ? 16 : 8}"/>`,
    ...titleTexts(block),
    ...[...block.summaryLines, ...(block.noteLine === undefined ? [] : [block.noteLine])].map((line, at) =>
      text(padding, titleHeight + (at + 0.5) * lineHeight, line, "soft"),
    ),
    ...block.branches.map((branch, row) => rowTexts(block, row, branch === beside)),
    badgeElement(block),
    signElement(block),
    "</g>",
  ].join("");
}

function titleTexts({ mark, titleLine }: PlacedBlock): readonly string[] {
  const y = titleHeight / 2;
  if (mark === undefined) return [text(padding, y, titleLine, "title")];
  return [text(padding, y, markWords[mark].sign, mark), text(padding + signWidth, y, titleLine, "title")];
}

/** The label at the right, where the line leaves; what is said about the branch at the left, or beside the title. */
function rowTexts({ width, branches, rows, rowLabels }: PlacedBlock, row: number, isBeside: boolean): string {
  const branch = branches[row];
  const y = rows[row] ?? 0;
  if (branch === undefined) return "";
  const note = signedNote(branch);
  const right = width - padding;
  if (isBeside) return text(right, y, note, branch.mark ?? "soft", "end");
  return text(padding, y, note, branch.mark ?? "soft") + text(right, y, rowLabels[row] ?? "", branch.role, "end");
}

/** How many findings there are, on the upper edge. */
function badgeElement({ badge, width }: PlacedBlock): string {
  if (badge === undefined) return "";
  const x = width - padding - badgeWidth;
  const shown = badge.count > 99 ? "99+" : `${badge.count}`;
  const box = `<rect x="${x}" y="-9" width="${badgeWidth}" height="18" rx="9"/>`;
  return `<g class="badge ${badge.severity}">${box}${text(x + badgeWidth / 2, 0, shown, "", "middle")}</g>`;
}

/** The letter that rows elsewhere name, on the upper left corner. */
function signElement({ sign }: PlacedBlock): string {
  if (sign === undefined) return "";
  return `<g class="sign"><circle r="11"/>${text(0, 0, sign, "", "middle")}</g>`;
}
