export type { CodeDescription } from "./code-description.js";
export type { Diagnostic, DiagnosticData, RelatedPlace, Severity, Subject } from "./diagnostic.js";
export { nearest } from "./nearest.js";
export { countBySeverity, sortDiagnostics, withoutRepeats } from "./order.js";
export { didYouMean, quotedList } from "./phrases.js";
export { FindingPolicy, type FindingPolicyOptions, type SeveritySetting } from "./policy/finding-policy.js";
export {
  type IgnoreComments,
  type IgnoreProblem,
  ignoreWord,
  readIgnoreComments,
  type SourceComment,
} from "./policy/ignore-comments.js";
export type {
  ConfiguredSuppression,
  SourceSuppression,
  SuppressedDiagnostic,
  Suppression,
} from "./policy/suppression.js";
export {
  type DiagnosticDefinition,
  type DiagnosticRegistry,
  defineDiagnostics,
  type ParametersOf,
  type Place,
} from "./registry.js";
export { docsPage, isOwnCode } from "./render/docs-page.js";
export { formatDiagnostics } from "./render/format-diagnostics.js";
export { type FormatOptions, type OutputFormat, outputFormats } from "./render/format-options.js";
export { type DiagnosticRecord, type DiagnosticRecords, diagnosticRecords } from "./render/json.js";
export { type Look, type Paint, painter, severityLook } from "./render/paint.js";
export { printable } from "./render/printable.js";
export { compareSpans, type Span } from "./span.js";
