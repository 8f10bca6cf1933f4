import { type Diagnostic, diagnosticRecords } from "@flowc/diagnostics";
import { type AskedCommand, runProgram } from "./command/program.js";
import { usageDiagnostics } from "./command/usage-codes.js";
import { isUsageError } from "./command/usage-error.js";
import { usageText } from "./command/usage-text.js";
import { wantsJson } from "./command/wants-json.js";
import { commands } from "./commands/index.js";
import { type ExitCode, exitCodes } from "./exit-code.js";
import type { Terminal } from "./ui/terminal.js";
import { flowcVersion } from "./version.js";

/** One run of flowc: a command line, and the place where it was typed. */
export interface FlowcRun {
  /** What stands behind `flowc`. */
  readonly words: readonly string[];
  /** Folder that it was typed in. */
  readonly directory: string;
  readonly terminal: Terminal;
  /** Gets the process ready for a command, and tells when it is to stop. */
  prepare(asked: AskedCommand): AbortSignal;
}

/** Does what a command line asks for. Every error ends up as something that was written and an exit code. */
export async function runFlowc(run: FlowcRun): Promise<ExitCode> {
  const { words, terminal } = run;
  try {
    return await runProgram(words, {
      version: flowcVersion(),
      commands,
      terminal,
      run: (asked) => runCommand(run, asked),
    });
  } catch (error) {
    return tellError(run, error);
  }
}

async function runCommand(run: FlowcRun, asked: AskedCommand): Promise<ExitCode> {
  const { command, words, options } = asked;
  const signal = run.prepare(asked);
  try {
    const handler = await command.load();
    const { directory, terminal } = run;
    const exitCode = await handler({ arguments: words, options: options as never, directory, terminal, signal });
    // Who is stopped at a question declines it, and means more than that.
    return signal.aborted && exitCode === exitCodes.refused ? exitCodes.interrupted : exitCode;
  } catch (error) {
    // Whatever waited when Ctrl-C came ends with the signal's reason; what changes things says by itself how far it got.
    if (!signal.aborted || error !== signal.reason) throw error;
    tellStopped(run, asked, "Stopped before anything was changed.");
    return exitCodes.interrupted;
  }
}

/** Says that a command was stopped, and what it left. */
export function tellStopped(run: FlowcRun, { fullName }: AskedCommand, left: string): void {
  run.terminal.note(`${left}\n`);
  if (wantsJson(run.words)) tellJson(run, usageDiagnostics.create("CLI337", { command: fullName, left }));
}

/** Tells a mistake of the command line, or else of flowc itself. */
async function tellError(run: FlowcRun, error: unknown): Promise<ExitCode> {
  const { words, terminal } = run;
  const isJson = wantsJson(words);
  terminal.status?.(undefined);
  if (isUsageError(error)) {
    if (isJson) tellJson(run, error.diagnostic);
    else terminal.note(usageText(error.diagnostic, terminal.color.note));
    return exitCodes.usage;
  }
  const { bugReport } = await import("./ui/bug-report.js");
  terminal.note(bugReport(error, { version: flowcVersion() }));
  try {
    if (isJson) tellJson(run, usageDiagnostics.create("CLI338", {}));
  } catch {
    // What is broken may be what is needed to say so.
  }
  return exitCodes.bug;
}

/** Tells an error that nobody waited for: a mistake in the files of the project, or else in flowc. */
export async function tellLateError(run: FlowcRun, error: unknown): Promise<ExitCode> {
  const { lateErrorDiagnostic } = await import("@flowc/project");
  const found = lateErrorDiagnostic(error);
  if (found === undefined) return tellError(run, error);
  const { directory, terminal, words } = run;
  terminal.status?.(undefined);
  const { report } = await import("./ui/report.js");
  report({ terminal, directory, options: { format: wantsJson(words) ? "json" : "text" } }, { diagnostics: [found] });
  return exitCodes.refused;
}

/** The one JSON document of a command that has no other result. */
function tellJson({ terminal }: FlowcRun, diagnostic: Diagnostic): void {
  terminal.result(`${JSON.stringify(diagnosticRecords([diagnostic], {}), null, 2)}\n`);
}
