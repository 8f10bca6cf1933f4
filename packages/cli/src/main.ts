import { type Diagnostic, diagnosticRecords } from "@flowc/diagnostics";
import { type AskedCommand, runProgram } from "./command/program.js";
import { usageDiagnostics } from "./command/usage-codes.js";
import { isUsageError } from "./command/usage-error.js";
import { usageText } from "./command/usage-text.js";
import { wantsJson } from "./command/wants-json.js";
import { commands } from "./commands/index.js";
import { type ExitCode, exitCodes } from "./exit-code.js";
import { endOnBrokenPipe } from "./process/broken-pipe.js";
import { printProjectsToNotes } from "./process/project-console.js";
import { followStopSignals } from "./process/stop-signals.js";
import { processTerminal } from "./ui/terminal.js";
import { flowcVersion } from "./version.js";

const terminal = processTerminal();
const version = flowcVersion();
const given = process.argv.slice(2);
const isJson = wantsJson(given);

async function run({ command, fullName, words, options }: AskedCommand): Promise<ExitCode> {
  const signal = followStopSignals(
    command,
    {
      say: (text) => terminal.note(`${text}\n`),
      end(left) {
        terminal.status?.(undefined);
        terminal.note(`${left}\n`);
        if (isJson) tellJson(usageDiagnostics.create("CLI337", { command: fullName, left }));
        process.exit(exitCodes.interrupted);
      },
    },
    options,
  );
  printProjectsToNotes(terminal);
  try {
    const handler = await command.load();
    const directory = process.cwd();
    const exitCode = await handler({ arguments: words, options: options as never, directory, terminal, signal });
    // Who is stopped at a question declines it, and means more than that.
    return signal.aborted && exitCode === exitCodes.refused ? exitCodes.interrupted : exitCode;
  } catch (error) {
    // Whatever waited when Ctrl-C came ends with the signal's reason; what changes things says by itself how far it got.
    if (!signal.aborted || error !== signal.reason) throw error;
    const left = "Stopped before anything was changed.";
    terminal.note(`${left}\n`);
    if (isJson) tellJson(usageDiagnostics.create("CLI337", { command: fullName, left }));
    return exitCodes.interrupted;
  }
}

/** The one JSON document of a command that has no other result. */
function tellJson(...diagnostics: readonly Diagnostic[]): void {
  terminal.result(`${JSON.stringify(diagnosticRecords(diagnostics, {}), null, 2)}\n`);
}

async function stopForError(error: unknown): Promise<void> {
  terminal.status?.(undefined);
  if (isUsageError(error)) {
    if (isJson) tellJson(error.diagnostic);
    else terminal.note(usageText(error.diagnostic, terminal.color.note));
    return end(exitCodes.usage);
  }
  const { bugReport } = await import("./ui/bug-report.js");
  terminal.note(bugReport(error, { version }));
  try {
    if (isJson) tellJson(usageDiagnostics.create("CLI338", {}));
  } catch {
    // What is broken may be what is needed to say so.
  }
  end(exitCodes.bug);
}

/** Stops for an error that nobody waited for: a mistake in the files of the project, or else in flowc. */
async function stopForLateError(error: unknown): Promise<void> {
  const { lateErrorDiagnostic } = await import("@flowc/project");
  const found = lateErrorDiagnostic(error);
  if (found === undefined) return stopForError(error);
  terminal.status?.(undefined);
  const { report } = await import("./ui/report.js");
  const directory = process.cwd();
  report({ terminal, directory, options: { format: isJson ? "json" : "text" } }, { diagnostics: [found] });
  end(exitCodes.refused);
}

/** Ends the process once everything is written, whatever the files of the project left running. */
function end(exitCode: ExitCode): void {
  process.exitCode = exitCode;
  process.stdout.write("", () => process.stderr.write("", () => process.exit(exitCode)));
}

// The SDK warns on every run that its versions of 2027 will need a newer Node. Which version is used is flowc's choice.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";
endOnBrokenPipe();
process.on("exit", () => terminal.status?.(undefined));
process.on("uncaughtException", stopForLateError).on("unhandledRejection", stopForLateError);
runProgram(given, { version, commands, terminal, run }).then(end, stopForError);
