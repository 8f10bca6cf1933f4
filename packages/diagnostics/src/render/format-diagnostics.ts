import type { Diagnostic } from "../diagnostic.js";
import type { FormatOptions, OutputFormat } from "./format-options.js";
import { renderGithub } from "./github.js";
import { renderJson } from "./json.js";
import { renderJunit } from "./junit.js";
import { renderSarif } from "./sarif.js";
import { renderText } from "./text.js";

type Renderer = (diagnostics: readonly Diagnostic[], options: FormatOptions) => string;

const renderers: Readonly<Record<OutputFormat, Renderer>> = {
  text: renderText,
  json: renderJson,
  sarif: renderSarif,
  github: renderGithub,
  junit: renderJunit,
};

/**
 * Writes diagnostics in the order given, for people or for machines, ending with a line break.
 *
 * @example
 * ```ts
 * formatDiagnostics(sortDiagnostics(found), { format: "text", color: true, readSource: () => undefined, files: 3 });
 * ```
 */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], options: FormatOptions): string {
  return renderers[options.format](diagnostics, options);
}
