import type { Diagnostic, Severity } from "./diagnostic.js";
import { compareSpans } from "./span.js";

/** The diagnostics in the order they are shown: by file, position and code. The list that is given stays as it is. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compareSpans(a.span, b.span) ||
      compareText(a.code, b.code) ||
      compareText(a.subject?.flow, b.subject?.flow) ||
      compareText(a.subject?.block, b.subject?.block) ||
      compareText(a.subject?.pointer, b.subject?.pointer) ||
      compareText(a.message, b.message),
  );
}

/** Leaves out each diagnostic that says the same about the same place as one before it. */
export function withoutRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter((diagnostic) => {
    const { code, message, span, subject } = diagnostic;
    const key = JSON.stringify([code, message, span?.file, span?.line, span?.column, subject]);
    return !seen.has(key) && seen.add(key);
  });
}

/** How many diagnostics there are of each severity. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}

// Code unit order: the same on every machine, whatever its locale.
function compareText(a = "", b = ""): number {
  return a < b ? -1 : Number(a > b);
}
