import type { Diagnostic } from "../diagnostic.js";
import type { Span } from "../span.js";

interface SuppressionBase {
  readonly code: string;
  /** Why it is right not to report it, in the author's words. Never empty. */
  readonly reason: string;
  /** Where it is written. */
  readonly span?: Span;
}

/** A finding that the author wants left out, said in a comment above the line. */
export interface SourceSuppression extends SuppressionBase {
  readonly origin: "source";
  readonly span: Span;
  /** The line of the same file that it is about. */
  readonly line: number;
}

/** A finding that the author wants left out, said in the configuration: for one flow, or for one block of it. */
export interface ConfiguredSuppression extends SuppressionBase {
  readonly origin: "configuration";
  readonly flow: string;
  readonly block?: string;
}

/** One code that is left out in one place. */
export type Suppression = SourceSuppression | ConfiguredSuppression;

/** A finding that was made and is not reported, with what keeps it from it. */
export interface SuppressedDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly suppression: Suppression;
}

/**
 * Whether a suppression is about a diagnostic.
 * @param anchors further places that stand for the diagnostic, such as the call that made its block
 */
export function covers(suppression: Suppression, diagnostic: Diagnostic, anchors: readonly Span[] = []): boolean {
  if (suppression.code !== diagnostic.code) return false;
  if (suppression.origin === "configuration") {
    const { flow, block } = diagnostic.subject ?? {};
    return suppression.flow === flow && (suppression.block === undefined || suppression.block === block);
  }
  const { span, line } = suppression;
  const places = diagnostic.span === undefined ? anchors : [diagnostic.span, ...anchors];
  return places.some((place) => place.file === span.file && place.line === line);
}
