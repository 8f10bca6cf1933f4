export type { Diagnostic, DiagnosticData, RelatedPlace, Severity, Subject } from "./diagnostic.js";
export {
  type DiagnosticDefinition,
  type DiagnosticRegistry,
  defineDiagnostics,
  type ParametersOf,
  type Place,
} from "./registry.js";
export { compareSpans, type Span } from "./span.js";
