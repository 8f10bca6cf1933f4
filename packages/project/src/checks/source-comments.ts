import type { SourceComment } from "@flowc/diagnostics";
import type { SourceText } from "../text/source-text.js";

/**
 * The comments of a TypeScript file. A parser finds them, so that what only looks like a comment, inside a string, a
 * template over several lines or a regular expression, is none. Empty for a file that cannot be parsed: loading it fails.
 */
export async function sourceComments({ file, text }: SourceText): Promise<readonly SourceComment[]> {
  const { parseSync } = await import("oxc-parser");
  const { comments, errors } = parseSync(file, text);
  if (errors.length > 0) return [];
  const lines = lineStarts(text);
  return comments.map(({ type, value, start, end }) => {
    const from = placeOf(start, lines);
    const to = placeOf(end, lines);
    const before = text.slice(lines[from.line - 1], start);
    const after = text.slice(end, lines[to.line] ?? text.length);
    return {
      text: value,
      ...from,
      endLine: to.line,
      endColumn: to.column,
      isBlock: type === "Block",
      isAlone: before.trim() === "" && after.trim() === "",
    };
  });
}

/** Where each line begins. */
function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)].map(({ 0: end, index }) => index + end.length)];
}

/** Line and column, from 1, of an offset. */
function placeOf(offset: number, lines: readonly number[]): { readonly line: number; readonly column: number } {
  let low = 0;
  let high = lines.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (lines[middle]! <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - lines[low]! + 1 };
}
