import type { Severity } from "../diagnostic.js";
import type { Span } from "../span.js";
import { type Paint, severityLook } from "./paint.js";
import { displayWidth, printable } from "./printable.js";

/** Most characters of one source line that are shown: a document written on one line is cut around the place. */
const widestLine = 100;

/**
 * The lines of source around a place, with arrows under it. Empty when the source does not reach that far, which
 * happens when a file changed after it was read.
 */
export function codeFrame(source: string, span: Span, severity: Severity, paint: Paint): string[] {
  const lines = source.split(/\r\n|\n|\r/);
  const lineAt = (line: number) => hidingSecrets(lines[line - 1]);
  const target = lineAt(span.line);
  if (target === undefined) return [];
  const gutter = String(span.line + 1).length;
  const bar = paint("blue", "|");
  const numbered = (line: number, text: string) =>
    `${paint("blue", String(line).padStart(gutter))} ${bar} ${text}`.trimEnd();

  const start = Math.min(Math.max(span.column - 1, 0), target.length);
  const end = endOnLine(target, start, span);
  const cut = cutAround(target, start, end);
  const shown = printableLine(target.slice(cut.from, cut.to));
  const before = printableLine(target.slice(cut.from, start));
  const marked = printableLine(target.slice(start, Math.min(end, cut.to)));
  const lead = cut.from > 0 ? "… " : "";
  const arrows = "^".repeat(Math.max(1, displayWidth(marked)));
  const neighbour = (line: number) => {
    const text = lineAt(line);
    return text === undefined || text.length > widestLine || text.trim() === ""
      ? []
      : [numbered(line, printableLine(text))];
  };
  return [
    ...neighbour(span.line - 1),
    numbered(span.line, `${lead}${shown}${cut.to < target.length ? " …" : ""}`),
    `${" ".repeat(gutter)} ${bar} ${" ".repeat(displayWidth(lead + before))}${paint(severityLook[severity], arrows)}`,
    ...neighbour(span.line + 1),
  ];
}

/** A password or secret that is written out as text, which belongs in no log: frames show dots in its place. */
const writtenSecret = /(\b\w*(?:password|secret)\w*["']?\s*[:=]\s*)(["'`])((?:\\.|(?!\2).)*)/gi;

function hidingSecrets(line: string | undefined): string | undefined {
  return line?.replace(writtenSecret, (_, lead: string, quote: string, text: string) => {
    return `${lead}${quote}${"•".repeat(text.length)}`;
  });
}

/** Where the marked text ends on its first line. A point is widened to the word, string or call that starts there. */
function endOnLine(line: string, start: number, span: Span): number {
  if (span.end !== undefined) {
    return span.end.line > span.line ? line.length : Math.max(Math.min(span.end.column - 1, line.length), start + 1);
  }
  const token = /^(?:"(?:[^"\\]|\\.)*"|[\p{L}\p{N}_$.]+)/u.exec(line.slice(start));
  if (token === null) return start + 1;
  const end = start + token[0].length;
  return line[end] === "(" ? (closingBracket(line, end) ?? end) : end;
}

/** The column after the bracket that closes the one at `open`, when it stands on the same line. */
function closingBracket(line: string, open: number): number | undefined {
  let depth = 0;
  let quote: string | undefined;
  for (let at = open; at < line.length; at++) {
    const character = line[at]!;
    if (quote !== undefined) {
      if (character === "\\") at++;
      else if (character === quote) quote = undefined;
    } else if (character === '"' || character === "'" || character === "`") quote = character;
    else if ("([{".includes(character)) depth++;
    else if (")]}".includes(character) && --depth === 0) return at + 1;
  }
  return undefined;
}

/** Which part of a long line is shown: the marked text with as much as fits on both sides. */
function cutAround(line: string, start: number, end: number): { from: number; to: number } {
  if (line.length <= widestLine) return { from: 0, to: line.length };
  const marked = Math.min(end - start, widestLine);
  const from = Math.min(Math.max(0, start - Math.floor((widestLine - marked) / 2)), line.length - widestLine);
  return { from, to: from + widestLine };
}

function printableLine(text: string): string {
  return printable(text.replaceAll("\t", "  "));
}
