import type { Span } from "../span.js";
import type { SourceSuppression } from "./suppression.js";

/** A comment of a source file, as a parser of its language finds it. Lines and columns count from 1. */
export interface SourceComment {
  /** Without the signs that begin and end it. */
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** Exclusive. */
  readonly endColumn: number;
  /** Whether it can go over several lines. */
  readonly isBlock: boolean;
  /** Whether nothing else stands on its lines. */
  readonly isAlone: boolean;
}

/** A comment that was meant to suppress something and does not. */
export interface IgnoreProblem {
  readonly kind: "no-reason" | "no-code" | "not-alone" | "nothing-below";
  /** The codes that it names. */
  readonly codes: readonly string[];
  readonly span: Span;
}

/** What the comments of a file suppress, and what is wrong with them. */
export interface IgnoreComments {
  readonly suppressions: readonly SourceSuppression[];
  readonly problems: readonly IgnoreProblem[];
}

/** What a comment that suppresses findings begins with. */
export const ignoreWord = "flowc-ignore";

const form = new RegExp(`^\\s*${ignoreWord}(?![\\w-])(?<rest>.*)$`, "s");

/**
 * Reads the comments of a file that suppress findings: `// flowc-ignore FLOW702: the reason`, on its own line above the
 * line that it is about. Several codes are separated by commas; several such comments may follow each other.
 * @param source the file with its whole text
 */
export function readIgnoreComments(
  source: { readonly file: string; readonly text: string },
  comments: readonly SourceComment[],
): IgnoreComments {
  const suppressions: SourceSuppression[] = [];
  const problems: IgnoreProblem[] = [];
  const below = linesBelow(source.text, comments);
  for (const comment of comments) {
    const rest = form.exec(comment.text)?.groups?.rest;
    if (rest === undefined) continue;
    const span = spanOf(source.file, comment);
    const { codes, reason } = directive(rest);
    const line = below(comment);
    const problem = problemOf(comment, codes, reason, line);
    if (problem !== undefined) problems.push({ kind: problem, codes, span });
    else for (const code of codes) suppressions.push({ origin: "source", code, reason, span, line: line! });
  }
  return { suppressions, problems };
}

/** `FLOW702, FLOW703: because` -> codes and reason. Without a colon there is no reason. */
function directive(rest: string): { codes: readonly string[]; reason: string } {
  const colon = rest.indexOf(":");
  const before = colon < 0 ? rest : rest.slice(0, colon);
  const words = before.split(/[\s,]+/).filter((word) => word !== "");
  const codes = colon < 0 ? words.filter((word) => /^[A-Z]+\d+$/.test(word)) : words;
  return { codes: [...new Set(codes)], reason: colon < 0 ? "" : rest.slice(colon + 1).trim() };
}

function problemOf(
  { isAlone, isBlock }: SourceComment,
  codes: readonly string[],
  reason: string,
  line: number | undefined,
): IgnoreProblem["kind"] | undefined {
  if (!isAlone || isBlock) return "not-alone";
  if (codes.length === 0) return "no-code";
  if (reason === "") return "no-reason";
  return line === undefined ? "nothing-below" : undefined;
}

/** Finds the first line below a comment that holds more than comments. */
function linesBelow(text: string, comments: readonly SourceComment[]): (comment: SourceComment) => number | undefined {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
  const ends = new Map(comments.filter(({ isAlone }) => isAlone).map(({ line, endLine }) => [line, endLine]));
  return (comment) => {
    let line = comment.endLine + 1;
    while (line <= lines.length && (ends.has(line) || lines[line - 1]!.trim() === "")) {
      line = (ends.get(line) ?? line) + 1;
    }
    return line <= lines.length ? line : undefined;
  };
}

function spanOf(file: string, { line, column, endLine, endColumn }: SourceComment): Span {
  return { file, line, column, end: { line: endLine, column: endColumn } };
}
