import type { Diagnostic } from "../diagnostic.js";
import { type FileNames, fingerprints } from "../fingerprint.js";
import type { SuppressedDiagnostic, Suppression } from "../policy/suppression.js";
import { docsOf } from "./docs-page.js";
import type { FormatOptions } from "./format-options.js";

/** A diagnostic as machines read it: one flat object. A member that says nothing is left out. */
export interface DiagnosticRecord {
  readonly code: string;
  readonly name: string;
  readonly severity: Diagnostic["severity"];
  readonly message: string;
  readonly help?: string;
  readonly file?: string;
  /** Lines and columns count from 1; the end is exclusive. */
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly flow?: string;
  /** Identifier of the action. */
  readonly block?: string;
  /** JSON pointer, inside the block when there is one. */
  readonly pointer?: string;
  readonly resource?: string;
  readonly related?: readonly { message: string; file?: string; line?: number; column?: number }[];
  readonly data?: Diagnostic["data"];
  /** Page that explains the code. */
  readonly docs?: string;
  /** The same for the same finding from run to run, also when lines move. */
  readonly fingerprint: string;
  /** What keeps the finding from being reported. */
  readonly suppression?: { origin: Suppression["origin"]; reason: string; file?: string; line?: number };
}

/** Diagnostics as members of a JSON result. `suppressed` is left out when there is none. */
export interface DiagnosticRecords {
  readonly diagnostics: readonly DiagnosticRecord[];
  readonly suppressed?: readonly DiagnosticRecord[];
}

/** `{"files": n, "diagnostics": [...]}` in the order given. */
export function renderJson(diagnostics: readonly Diagnostic[], options: FormatOptions): string {
  const named = new Set(diagnostics.flatMap(({ span }) => (span ? [span.file] : [])));
  const files = options.files ?? named.size;
  return `${JSON.stringify({ files, ...diagnosticRecords(diagnostics, options) }, null, 2)}\n`;
}

/** Diagnostics as flat records, in the order given. */
export function diagnosticRecords(
  diagnostics: readonly Diagnostic[],
  options: Pick<FormatOptions, "displayFile" | "suppressed">,
): DiagnosticRecords {
  const { displayFile = (file: string) => file, suppressed = [] } = options;
  const names = fingerprints([...diagnostics, ...suppressed.map(({ diagnostic }) => diagnostic)], displayFile);
  const record = (diagnostic: Diagnostic) => recordOf(diagnostic, names.get(diagnostic)!, displayFile);
  return {
    diagnostics: diagnostics.map(record),
    ...(suppressed.length > 0 && {
      suppressed: suppressed.map((one) => ({
        ...record(one.diagnostic),
        suppression: suppressionRecord(one, displayFile),
      })),
    }),
  };
}

function suppressionRecord({ suppression }: SuppressedDiagnostic, displayFile: FileNames) {
  const { origin, reason, span } = suppression;
  return { origin, reason, ...(span && { file: displayFile(span.file), line: span.line }) };
}

function recordOf(diagnostic: Diagnostic, fingerprint: string, displayFile: FileNames): DiagnosticRecord {
  const { code, name, severity, message, help, span, subject, related, data } = diagnostic;
  const { flow, block, pointer, resource } = subject ?? {};
  const docs = docsOf(diagnostic);
  return {
    code,
    name,
    severity,
    message,
    ...(help !== undefined && { help }),
    ...(span && { file: displayFile(span.file), line: span.line, column: span.column }),
    ...(span?.end && { endLine: span.end.line, endColumn: span.end.column }),
    ...(flow !== undefined && { flow }),
    ...(block !== undefined && { block }),
    ...(pointer !== undefined && { pointer }),
    ...(resource !== undefined && { resource }),
    ...(related?.length && {
      related: related.map((other) => ({
        message: other.message,
        ...(other.span && { file: displayFile(other.span.file), line: other.span.line, column: other.span.column }),
      })),
    }),
    ...(data && Object.keys(data).length > 0 && { data }),
    ...(docs !== undefined && { docs }),
    fingerprint,
  };
}
