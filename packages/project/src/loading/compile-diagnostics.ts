import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type Diagnostic, nearest, type Severity, type Span } from "@flowc/diagnostics";
import type { Location, Message } from "esbuild";
import { projectDiagnostics } from "../project-diagnostics.js";

/** What the TypeScript compiler's parser and resolver found, on the author's lines. */
export function compileDiagnostics(messages: readonly Message[], severity: Severity, root: string): Diagnostic[] {
  return messages.map((message) => ({ ...compileDiagnostic(message, root), severity }));
}

function compileDiagnostic({ text, location, notes }: Message, root: string): Diagnostic {
  const span = location ? spanOf(location, root) : undefined;
  const unresolved = /^Could not resolve "(\.[^"]*)"/.exec(text)?.[1];
  if (unresolved !== undefined && span !== undefined) {
    const similar = similarImport(unresolved, span.file);
    return projectDiagnostics.create("CLI125", { path: unresolved, similar }, { span });
  }
  const suggestion = location?.suggestion ? [`Did you mean "${location.suggestion}"?`] : [];
  const hint = [...suggestion, ...notes.map((note) => note.text)].join("\n");
  return projectDiagnostics.create("CLI120", { text: asSentence(text), ...(hint && { hint }) }, { span });
}

/** The import with its last part replaced by the nearest file of the folder; TypeScript is imported by `.js`. */
function similarImport(path: string, importer: string): string | undefined {
  const folder = dirname(resolve(dirname(importer), path));
  if (!existsSync(folder)) return undefined;
  const names = readdirSync(folder).map((name) => name.replace(/\.(m?)ts$/, ".$1js"));
  const similar = nearest(basename(path), names);
  if (similar === undefined) return undefined;
  const joined = join(dirname(path), similar);
  return joined.startsWith(".") ? joined : `./${joined}`;
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
