import type { PlacedBox, PlacedDrawing, PlacedLine } from "../layout/placed-drawing.js";
import { onOneLine } from "../text/fit-text.js";
import { blockElement } from "./block-element.js";
import { blockInWords } from "./block-words.js";
import { escapeXml } from "./escape-xml.js";
import { headPath, linePath } from "./line-path.js";
import { styleOf, type Theme } from "./style.js";

export interface SvgOptions {
  /** Default `auto`: light or dark as the reader's system asks for. */
  readonly theme?: Theme;
  /** Title of the picture. Default: the name of what is drawn. */
  readonly title?: string;
  /** What a reader should know about the picture, for screen readers and tooltips. Default: how many blocks it has. */
  readonly description?: string;
}

/**
 * A drawing as SVG: text as text, colours by classes, nothing fetched, no scripts. Names are data in it. Blocks are
 * read out one by one, in the order of the flow. It stands alone as a file and inside a page: its rules change nothing else
 * there.
 */
export function toSvg(placed: PlacedDrawing, options: SvgOptions = {}): string {
  const { theme = "auto", title = placed.name, description = `${placed.blocks.length} blocks` } = options;
  const [width, height] = [Math.ceil(placed.width), Math.ceil(placed.height)];
  const titles = new Map(placed.blocks.map((block) => [block.id, block.title]));
  const name = escapeXml(onOneLine(title));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="flowc" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="graphics-document document" aria-label="${name}">`,
    `<title>${name}</title>`,
    `<desc>${escapeXml(onOneLine(description))}</desc>`,
    `<style>${styleOf(theme)}</style>`,
    `<rect class="ground" width="${width}" height="${height}"/>`,
    '<g aria-hidden="true">',
    ...[...placed.lines].sort((a, b) => attention(a) - attention(b)).map(lineElement),
    ...(placed.start === undefined ? [] : [startElement(placed.start)]),
    "</g>",
    ...placed.blocks.map((block) =>
      blockElement(
        block,
        blockInWords(block, (id) => titles.get(id)),
      ),
    ),
    "</svg>",
    "",
  ].join("\n");
}

/** What asks for attention is drawn above the rest. */
function attention({ role, mark }: PlacedLine): number {
  return (mark === undefined ? 0 : 3) + ["error", "condition", "main"].indexOf(role);
}

function lineElement({ role, isBack, mark, points }: PlacedLine): string {
  const end = points.at(-1);
  if (end === undefined) return "";
  const kind = [role, ...(isBack && role !== "error" ? ["back"] : []), ...(mark === undefined ? [] : [mark])].join(" ");
  return `<path class="line ${kind}" d="${linePath(points)}"/><path class="head ${kind}" d="${headPath(end)}"/>`;
}

function startElement({ x, y, width, height }: PlacedBox): string {
  const box = `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${height / 2}"/>`;
  return `<g class="start">${box}<text x="${x + width / 2}" y="${y + height / 2 + 4.5}" text-anchor="middle">Start</text></g>`;
}
