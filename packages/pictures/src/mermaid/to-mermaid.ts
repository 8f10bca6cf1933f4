import type { Drawing, DrawnBlock, DrawnBranch, DrawnMark } from "../drawing/drawing.js";
import { markColours } from "../marks/mark-colours.js";
import { badgeWords, signedNote } from "../marks/mark-words.js";
import { onOneLine } from "../text/fit-text.js";
import { graphemesOf } from "../text/text-width.js";

/** Longest text of a block, in characters. Mermaid breaks lines itself. */
const longest = 80;

/**
 * A drawing as a Mermaid flow chart, for Markdown that shows them: Mermaid does the layout. Names are data in it: every
 * character that is no letter, digit or plain sign stands as its code. Failures are dotted.
 *
 * Mermaid draws at most 500 lines unless the page that shows it says otherwise (`maxEdges`).
 */
export function toMermaid({ name, entry, blocks }: Drawing): string {
  const ids = new Map(blocks.map(({ id }, at) => [id, `b${at}`]));
  const begin = entry === undefined ? undefined : ids.get(entry);
  const edges = blocks.flatMap((block) =>
    block.branches.flatMap((branch) => {
      const to = branch.target === undefined ? undefined : ids.get(branch.target);
      return to === undefined ? [] : [{ branch, text: `  ${ids.get(block.id)} ${edgeText(branch)} ${to}` }];
    }),
  );
  const first = begin === undefined ? [] : ["  start([Start])", `  start --> ${begin}`];
  return [
    "flowchart LR",
    `  accTitle: ${plain(name)}`,
    ...blocks.map((block) => nodeText(block, ids.get(block.id) ?? "")),
    ...first,
    ...edges.map(({ text }) => text),
    ...classes(blocks),
    ...lineStyles(
      edges.map(({ branch }) => branch),
      begin === undefined ? 0 : 1,
    ),
    "",
  ].join("\n");
}

function nodeText(block: DrawnBlock, id: string): string {
  const { title, summary, badge, isEnding, mark } = block;
  const lines = [title, summary, signedNote(block), badge && badgeWords(badge)];
  const text = lines.flatMap((line) => (line === undefined || line === "" ? [] : [escapeMermaid(line)])).join("<br/>");
  // Mermaid takes no empty text.
  const quotedText = `"${text || " "}"`;
  const shape = isEnding ? `([${quotedText}])` : `[${quotedText}]`;
  return `  ${id}${shape}${mark === undefined ? "" : `:::${mark}`}`;
}

function edgeText(branch: DrawnBranch): string {
  const { label, role } = branch;
  const note = signedNote(branch);
  const arrow = role === "error" ? "-.->" : "-->";
  if (role === "main" && note === "") return arrow;
  return `${arrow}|"${escapeMermaid(`${label} ${note}`) || " "}"|`;
}

/** Text inside quotes: everything but letters, digits and plain signs as the code of the character. */
function escapeMermaid(text: string): string {
  const letters = graphemesOf(onOneLine(text));
  const cut = letters.length > longest ? [...letters.slice(0, longest - 1), "…"] : letters;
  return Array.from(cut.join(""), (one) => (/[\p{L}\p{N} .,_-]/u.test(one) ? one : `#${one.codePointAt(0)};`)).join("");
}

/** The title stands outside of quotes, where no codes are read. */
function plain(text: string): string {
  return onOneLine(text.replaceAll(/[^\p{L}\p{N} .,_-]/gu, " ")) || "Flow";
}

function classes(blocks: readonly DrawnBlock[]): readonly string[] {
  const used = new Set(blocks.flatMap(({ mark }) => (mark === undefined ? [] : [mark])));
  return [...used].map((mark) => {
    const { ground, line, text } = markColours(mark);
    const dashes = isGone(mark) ? ",stroke-dasharray:5 3" : "";
    return `  classDef ${mark} fill:${ground},stroke:${line},color:${text}${dashes}`;
  });
}

/** Lines are styled by their number, the one from the start included. */
function lineStyles(branches: readonly DrawnBranch[], before: number): readonly string[] {
  const byMark = new Map<DrawnMark, number[]>();
  branches.forEach(({ mark }, at) => {
    if (mark !== undefined) byMark.set(mark, [...(byMark.get(mark) ?? []), at + before]);
  });
  return [...byMark].map(([mark, numbers]) => {
    const dashes = isGone(mark) ? ",stroke-dasharray:5 3" : "";
    return `  linkStyle ${numbers.join(",")} stroke:${markColours(mark).line}${dashes}`;
  });
}

function isGone(mark: DrawnMark): boolean {
  return mark === "missed" || mark === "removed";
}
