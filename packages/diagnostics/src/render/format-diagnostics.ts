import type { Diagnostic } from "../diagnostic.js";
import type { FormatOptions } from "./format-options.js";
import { renderJson } from "./json.js";
import { renderText } from "./text.js";

/**
 * Writes diagnostics in the order given, for people or for machines, ending with a line break.
 *
 * @example
 * ```ts
 * formatDiagnostics(sortDiagnostics(found), { format: "text", color: true, readSource: () => undefined, files: 3 });
 * ```
 */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], options: FormatOptions): string {
  return options.format === "json" ? renderJson(diagnostics, options) : renderText(diagnostics, options);
}
