import { type Diagnostic, diagnosticRecords, printable, type SuppressedDiagnostic } from "@flowc/diagnostics";
import { diagnosticsIn, diagnosticsText } from "./diagnostics.js";
import { meant } from "./looks.js";
import type { Terminal } from "./terminal.js";

/** What a command has to tell at its end. */
export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  /** What was found and is not reported. */
  readonly suppressed?: readonly SuppressedDiagnostic[];
  /** The result for people, without a line break at its end. Absent when there is none. */
  readonly text?: string | undefined;
  /** The result for machines: members beside `diagnostics`. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** What to do next, told only to somebody who looks at a terminal. */
  readonly next?: string | undefined;
  /** Whether the command goes on running: its JSON is then one line, so that a reader knows where it ends. */
  readonly goesOn?: boolean;
}

/** Who is told, and how. */
export interface Reader {
  readonly terminal: Terminal;
  readonly directory: string;
  readonly options: { readonly format: "text" | "json" };
}

/** Tells the result: as text, with diagnostics on stderr, or as one JSON object on stdout. */
export function report(
  { terminal, directory, options }: Reader,
  { diagnostics, suppressed = [], text, next, data = {}, goesOn = false }: Report,
): void {
  if (options.format === "json") {
    const records = diagnosticRecords(diagnostics, { ...diagnosticsIn(directory), suppressed });
    terminal.result(`${JSON.stringify({ ...data, ...records }, null, goesOn ? 0 : 2)}\n`);
    return;
  }
  if (diagnostics.length > 0) {
    terminal.note(diagnosticsText(diagnostics, { directory, color: terminal.color.note, suppressed }));
  }
  if (text !== undefined) terminal.result(`${text}\n`);
  if (next !== undefined && terminal.isInteractive)
    terminal.note(`${meant(terminal.color.note)("quiet", printable(next))}\n`);
}
