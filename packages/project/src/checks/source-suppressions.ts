import { readFileSync } from "node:fs";
import {
  type Diagnostic,
  type IgnoreComments,
  type IgnoreProblem,
  ignoreWord,
  nearest,
  readIgnoreComments,
  type SourceSuppression,
  type Span,
} from "@flowc/diagnostics";
import { checksDiagnostics } from "./checks-diagnostics.js";
import { sourceComments } from "./source-comments.js";

/** What the comments of source files suppress, and what is wrong with those that were meant to. */
export interface SourceSuppressions {
  readonly suppressions: readonly SourceSuppression[];
  /** CLI140, CLI141 and CLI143. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What comments suppress.
 * @param comments those of TypeScript files that suppress findings
 * @param isKnown whether a code can be suppressed
 * @param known the codes that can be, for the nearest spelling
 */
export function sourceSuppressions(
  comments: readonly IgnoreComments[],
  isKnown: (code: string) => boolean,
  known: Iterable<string>,
): SourceSuppressions {
  const written = comments.flatMap(({ suppressions }) => suppressions);
  return {
    suppressions: written.filter(({ code }) => isKnown(code)),
    diagnostics: [
      ...comments.flatMap(({ problems }) => problems.map(problem)),
      ...written.flatMap(({ code, span }) => (isKnown(code) ? [] : [unknownCode(code, known, span)])),
    ],
  };
}

/** Reads the comments of a TypeScript file that suppress findings; undefined when it has none. */
export async function readSuppressingComments(file: string): Promise<IgnoreComments | undefined> {
  const text = textOf(file);
  return text.includes(ignoreWord)
    ? readIgnoreComments({ file, text }, await sourceComments({ file, text }))
    : undefined;
}

/** Nothing for a file that was taken away since it was compiled. */
function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function problem({ kind, codes, span }: IgnoreProblem): Diagnostic {
  return kind === "no-reason"
    ? checksDiagnostics.create("CLI141", { codes }, { span })
    : checksDiagnostics.create("CLI143", { kind }, { span });
}

/** That a code cannot be ignored or given a severity. */
export function unknownCode(code: string, known: Iterable<string>, span: Span): Diagnostic {
  return checksDiagnostics.create("CLI140", { code, similar: nearest(code, known) }, { span });
}
