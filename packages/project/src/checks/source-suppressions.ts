import { readFileSync } from "node:fs";
import {
  type Diagnostic,
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
 * Reads the comments that suppress findings.
 * @param files TypeScript files, absolute
 * @param isKnown whether a code can be suppressed
 * @param known the codes that can be, for the nearest spelling
 */
export async function sourceSuppressions(
  files: readonly string[],
  isKnown: (code: string) => boolean,
  known: Iterable<string>,
): Promise<SourceSuppressions> {
  const suppressions: SourceSuppression[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    if (!text.includes(ignoreWord)) continue;
    const read = readIgnoreComments({ file, text }, await sourceComments({ file, text }));
    suppressions.push(...read.suppressions.filter(({ code }) => isKnown(code)));
    diagnostics.push(...read.problems.map(problem));
    for (const { code, span } of read.suppressions) {
      if (!isKnown(code)) diagnostics.push(unknownCode(code, known, span));
    }
  }
  return { suppressions, diagnostics };
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
