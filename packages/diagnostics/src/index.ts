export type { Diagnostic, DiagnosticData, RelatedPlace, Severity, Subject } from "./diagnostic.js";
export { nearest } from "./nearest.js";
export { countBySeverity, sortDiagnostics, withoutRepeats } from "./order.js";
export {
  type DiagnosticDefinition,
  type DiagnosticRegistry,
  defineDiagnostics,
  type ParametersOf,
  type Place,
} from "./registry.js";
export { docsPage } from "./render/docs-page.js";
export { formatDiagnostics } from "./render/format-diagnostics.js";
export type { FormatOptions } from "./render/format-options.js";
export { type DiagnosticRecord, diagnosticRecord } from "./render/json.js";
export { type Look, type Paint, painter } from "./render/paint.js";
export { printable } from "./render/printable.js";
export { compareSpans, type Span } from "./span.js";
