import { formatDiagnostics, painter, printable } from "@flowc/diagnostics";
import type { WatchedState } from "@flowc/project";
import { closingWords, diagnosticsIn, displayPath } from "./diagnostics.js";
import type { Reader } from "./report.js";

/** Clears a terminal, with what was scrolled out of it. */
const clearScreen = "\u001b[2J\u001b[3J\u001b[H";

/** How many changed files are named. */
const mostFiles = 3;

/** Shows the present state: on a terminal instead of the one before, elsewhere below it. */
export function showWatched(
  { terminal, directory }: Pick<Reader, "terminal" | "directory">,
  state: WatchedState,
): void {
  const { checked, built } = state;
  const { diagnostics, suppressed } = built ?? checked;
  const isScreen = terminal.status !== undefined && terminal.resultColumns !== undefined;
  const found = formatDiagnostics(diagnostics, {
    format: "text",
    files: checked.files,
    suppressed,
    color: terminal.color.result,
    closing: closingWords(diagnostics),
    ...diagnosticsIn(directory),
  });
  const paint = painter(terminal.color.result);
  const lines = [whatHappened(state, directory), ...(isScreen ? ["Watching. Ctrl-C ends."] : [])];
  terminal.result(`${isScreen ? clearScreen : ""}${found}${lines.map((line) => `${paint("dim", line)}\n`).join("")}`);
}

/** The present state for machines. */
export function watchedData(state: WatchedState, directory: string): Readonly<Record<string, unknown>> {
  const { version, milliseconds, isLoaded, changedFiles, changedUnits, removed, checked, built } = state;
  return {
    version,
    milliseconds: Math.round(milliseconds * 10) / 10,
    isLoaded,
    files: checked.files,
    changedFiles: changedFiles.map((file) => displayPath(file, directory)),
    changedFlows: changedUnits.map(({ graph }) => graph.name),
    removedFlows: removed.map(({ name }) => name),
    ...(built && { folder: built.folder, isWritten: built.manifest !== undefined }),
  };
}

/** `flows/main.flow.ts changed: 1 flow made anew and written to build in 23 ms.` */
function whatHappened({ version, changedFiles, changedUnits, built, milliseconds }: WatchedState, directory: string) {
  const names = changedFiles.slice(0, mostFiles).map((file) => printable(displayPath(file, directory)));
  const more = changedFiles.length > mostFiles ? ` and ${changedFiles.length - mostFiles} more` : "";
  const flows = changedUnits.length === 1 ? "1 flow" : `${changedUnits.length} flows`;
  const where = built === undefined ? "" : printable(displayPath(built.folder, directory));
  const written = built?.manifest === undefined ? `nothing written to ${where}` : `written to ${where}`;
  const done = `${flows} ${version === 1 ? "checked" : "checked again"}${built === undefined ? "" : `, ${written}`}`;
  const time = milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
  return `${version === 1 ? "" : `${names.join(", ")}${more} changed: `}${done} in ${time}.`;
}
