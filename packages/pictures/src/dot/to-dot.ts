import type { Drawing, DrawnBlock, DrawnBranch } from "../drawing/drawing.js";
import { markColours } from "../marks/mark-colours.js";
import { badgeWords, signedNote } from "../marks/mark-words.js";
import { palettes } from "../marks/palette.js";
import { escapeXml } from "../svg/escape-xml.js";
import { onOneLine, wrapToWidth } from "../text/fit-text.js";

const { light } = palettes;
const fontSize = 11;
const textRoom = { width: 210, fontSize };

/**
 * A drawing in the DOT language, for Graphviz: a table per block with a row for each branch, which its line leaves from.
 * Names are data in it. Failures are thin and grey.
 */
export function toDot({ name, entry, blocks }: Drawing): string {
  const ids = new Map(blocks.map(({ id }, at) => [id, `b${at}`]));
  const begin = entry === undefined ? undefined : ids.get(entry);
  return [
    `digraph ${quoted(name)} {`,
    `  graph [rankdir=LR, bgcolor="white", fontname="Helvetica,Arial,sans-serif", label=${quoted(name)}, labelloc=t]`,
    `  node [shape=plain, fontname="Helvetica,Arial,sans-serif", fontsize=${fontSize}]`,
    `  edge [color="${light.condition}", arrowsize=0.7]`,
    ...(begin === undefined
      ? []
      : [
          `  start [shape=box, style="rounded,filled", fillcolor="${light.start}", fontcolor="white", label="Start"]`,
          `  start -> ${begin}:in:w [color="${light.main}", penwidth=1.5]`,
        ]),
    ...blocks.map((block) => nodeText(block, ids.get(block.id) ?? "")),
    ...blocks.flatMap((block) => edgeTexts(block, ids)),
    "}",
    "",
  ].join("\n");
}

/** A string of DOT. Labels and tooltips read backslashes, so each is doubled. */
function quoted(text: string): string {
  return `"${onOneLine(text).replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

function nodeText(block: DrawnBlock, id: string): string {
  const { title, summary, isEnding, mark, badge } = block;
  const { ground, line } = mark === undefined ? { ground: light.block, line: light.edge } : markColours(mark);
  const about = [signedNote(block), badge && badgeWords(badge)].filter((part) => part !== undefined && part !== "");
  const soft = (words: string) =>
    `<TR><TD ALIGN="LEFT"><FONT COLOR="${light.soft}">${escapeXml(words)}</FONT></TD></TR>`;
  const rows = [
    `<TR><TD ALIGN="LEFT" PORT="in"><B>${escapeXml(onOneLine(title)) || " "}</B></TD></TR>`,
    ...(summary === undefined ? [] : wrapToWidth(summary, textRoom, 3)).map(soft),
    ...about.map((part) => soft(onOneLine(part ?? ""))),
    ...block.branches.map((branch, row) => branchRow(branch, row)),
  ];
  const style = isEnding ? ` STYLE="ROUNDED" BGCOLOR="${light.ending}"` : ` STYLE="ROUNDED" BGCOLOR="${ground}"`;
  const table = `<TABLE BORDER="1" CELLBORDER="0" CELLSPACING="0" CELLPADDING="3" COLOR="${line}"${style}>`;
  return `  ${id} [label=<${table}${rows.join("")}</TABLE>>, tooltip=${quoted(block.id)}]`;
}

function branchRow(branch: DrawnBranch, row: number): string {
  const note = signedNote(branch);
  const words = onOneLine(`${note} ${branch.label}${branch.target === undefined ? " → nowhere" : ""}`);
  const colour = branch.mark === undefined ? light.text : markColours(branch.mark).line;
  return `<TR><TD ALIGN="RIGHT" PORT="r${row}"><FONT COLOR="${colour}">${escapeXml(words) || " "}</FONT></TD></TR>`;
}

function edgeTexts(block: DrawnBlock, ids: ReadonlyMap<string, string>): readonly string[] {
  return block.branches.flatMap((branch, row) => {
    const to = branch.target === undefined ? undefined : ids.get(branch.target);
    return to === undefined ? [] : [`  ${ids.get(block.id)}:r${row}:e -> ${to}:in:w [${edgeStyle(branch)}]`];
  });
}

function edgeStyle({ role, mark }: DrawnBranch): string {
  if (mark !== undefined) {
    const dashed = mark === "missed" || mark === "removed" ? ", style=dashed" : "";
    return `color="${markColours(mark).line}", penwidth=1.5${dashed}`;
  }
  if (role === "error") return `color="${light.error}", penwidth=0.7, arrowsize=0.5`;
  return role === "main" ? `color="${light.main}", penwidth=1.5` : "penwidth=1";
}
