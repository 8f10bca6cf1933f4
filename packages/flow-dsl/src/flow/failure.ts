import type { Span } from "@flowc/diagnostics";
import { spanOf } from "../call-sites/mapper.js";

/** Why an author's callback threw and where, for a diagnostic instead of a crash. */
export interface BuildFailure {
  readonly reason: string;
  readonly span: Span | undefined;
}

/**
 * Reads what was thrown. The place is the innermost frame of the stack text that the mapper takes for the author's
 * code; without a stack, `fallback`.
 */
export function failureOf(error: unknown, fallback: Span | undefined): BuildFailure {
  if (!(error instanceof Error)) return { reason: String(error), span: fallback };
  return { reason: error.message || error.name, span: placeOf(error.stack ?? "") ?? fallback };
}

function placeOf(stack: string): Span | undefined {
  for (const [, file = "", line, column] of stack.matchAll(/^\s+at (?:.*\()?(.+?):(\d+):(\d+)\)?$/gm)) {
    if (isOurs(file) || file.startsWith("node:")) continue;
    const span = spanOf({ file, line: Number(line), column: Number(column) });
    if (span) return span;
  }
  return undefined;
}

/** Folder of this package's running code, as stack frames spell it; undefined where modules have no URL. */
const home = import.meta.url.slice(0, import.meta.url.lastIndexOf("/flow/"));

function isOurs(file: string): boolean {
  return file.startsWith(home) || (home.startsWith("file://") && file.startsWith(home.slice("file://".length)));
}
