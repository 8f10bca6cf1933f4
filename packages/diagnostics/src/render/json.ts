import type { Diagnostic } from "../diagnostic.js";
import { docsPage } from "./docs-page.js";
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
  readonly docs: string;
}

/** `{"files": n, "diagnostics": [...]}` in the order given. */
export function renderJson(diagnostics: readonly Diagnostic[], options: FormatOptions): string {
  const named = new Set(diagnostics.flatMap(({ span }) => (span ? [span.file] : [])));
  const records = diagnostics.map((diagnostic) => diagnosticRecord(diagnostic, options.displayFile));
  return `${JSON.stringify({ files: options.files ?? named.size, diagnostics: records }, null, 2)}\n`;
}

/** One diagnostic as a flat record. */
export function diagnosticRecord(
  diagnostic: Diagnostic,
  displayFile: (file: string) => string = (file) => file,
): DiagnosticRecord {
  const { code, name, severity, message, help, span, subject, related, data } = diagnostic;
  const { flow, block, pointer, resource } = subject ?? {};
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
    docs: docsPage(code),
  };
}
