import { resolve } from "node:path";
import type { Diagnostic, Severity, Span } from "@flowc/diagnostics";
import type { Location, Message } from "esbuild";
import { projectDiagnostics } from "../project-diagnostics.js";

/** What the TypeScript compiler's parser and resolver found, on the author's lines. */
export function compileDiagnostics(messages: readonly Message[], severity: Severity, root: string): Diagnostic[] {
  return messages.map(({ text, location, notes }) => {
    const span = location ? spanOf(location, root) : undefined;
    const said = [location?.suggestion && `Try: ${location.suggestion}`, ...notes.map((note) => note.text)];
    const hint = said.filter(Boolean).join("\n");
    const found = projectDiagnostics.create("CLI120", { text: asSentence(text), ...(hint && { hint }) }, { span });
    return { ...found, severity };
  });
}

function spanOf(location: Location, root: string): Span {
  const { file, line, column, length, lineText } = location;
  // Columns and lengths come in bytes of UTF-8.
  const bytes = Buffer.from(lineText);
  const characters = (to: number) => bytes.subarray(0, to).toString().length;
  const start = characters(column) + 1;
  const end = characters(column + length) + 1;
  const place = { file: resolve(root, file), line, column: start };
  return end > start ? { ...place, end: { line, column: end } } : place;
}

function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
