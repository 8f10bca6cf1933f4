import { graphemesOf, textWidth } from "./text-width.js";

/** Room for text. */
export interface TextRoom {
  /** Pixels. */
  readonly width: number;
  readonly fontSize: number;
  readonly isBold?: boolean;
}

const ellipsis = "…";

/**
 * A text as one line that any format can hold: line breaks and control characters as spaces, also those that turn the
 * direction of what follows, which would let a name change how the rest reads.
 */
export function onOneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]+/gu, " ").trim();
}

/** A text cut to one line, with an ellipsis where something is left out. */
export function cutToWidth(text: string, { width, fontSize, isBold = false }: TextRoom): string {
  const line = onOneLine(text);
  if (textWidth(line, fontSize, isBold) <= width) return line;
  const room = width - textWidth(ellipsis, fontSize, isBold);
  let taken = "";
  let used = 0;
  for (const grapheme of graphemesOf(line)) {
    used += textWidth(grapheme, fontSize, isBold);
    if (used > room) break;
    taken += grapheme;
  }
  return `${taken.trimEnd()}${ellipsis}`;
}

/** A text on at most so many lines, broken between words; a word longer than a line is broken where the line ends. */
export function wrapToWidth(text: string, room: TextRoom, mostLines: number): readonly string[] {
  const lines: string[] = [];
  let rest = onOneLine(text);
  while (rest !== "" && lines.length < mostLines - 1) {
    const end = lineEnd(rest, room);
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === "" ? lines : [...lines, cutToWidth(rest, room)];
}

/** Where the first line of a text ends. */
function lineEnd(text: string, { width, fontSize, isBold = false }: TextRoom): number {
  let [used, end, lastBreak] = [0, 0, 0];
  for (const grapheme of graphemesOf(text)) {
    used += textWidth(grapheme, fontSize, isBold);
    if (used > width) return lastBreak > 0 ? lastBreak : Math.max(end, grapheme.length);
    end += grapheme.length;
    // Names break after their separators, Chinese and Japanese between any two characters.
    if (/^[\s/_.-]$/.test(grapheme) || textWidth(grapheme, 1) >= 1.05) lastBreak = end;
  }
  return text.length;
}
