import type { Command } from "./command/command.js";
import { runProgram } from "./command/program.js";
import { commands } from "./commands/index.js";
import { type ExitCode, exitCodes } from "./exit-code.js";
import { endOnBrokenPipe } from "./ui/broken-pipe.js";
import { processTerminal } from "./ui/terminal.js";
import { flowcVersion } from "./version.js";

const terminal = processTerminal();
const version = flowcVersion();

async function run(
  command: Command,
  words: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const interruption = new AbortController();
  const interrupt = () => {
    // The second Ctrl-C, and the first one of a command that has nothing to tidy up, ends at once.
    if (command.stopsItself !== true || interruption.signal.aborted) process.exit(exitCodes.interrupted);
    interruption.abort();
  };
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
  // Files of a project run in this process: what they print must not mix with the result.
  console.log = console.info = console.debug = console.error;
  const handler = await command.load();
  const { signal } = interruption;
  try {
    return await handler({ arguments: words, options: options as never, directory: process.cwd(), terminal, signal });
  } catch (error) {
    // Whatever waited when Ctrl-C came ends with the signal's reason; what changes things says by itself how far it got.
    if (!signal.aborted || error !== signal.reason) throw error;
    terminal.note("Stopped before anything was changed.\n");
    return exitCodes.interrupted;
  }
}

async function stopForBug(error: unknown): Promise<void> {
  const { bugReport } = await import("./ui/bug-report.js");
  terminal.note(bugReport(error, version));
  end(exitCodes.bug);
}

/** Stops for an error that nobody waited for: a mistake in the files of the project, or else in flowc. */
async function stopForLateError(error: unknown): Promise<void> {
  const [{ lateErrorDiagnostic }, { diagnosticsText }] = await Promise.all([
    import("@flowc/project"),
    import("./ui/diagnostics.js"),
  ]);
  const found = lateErrorDiagnostic(error);
  if (found === undefined) return stopForBug(error);
  terminal.note(diagnosticsText([found], { directory: process.cwd(), color: terminal.color.note }));
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
process.on("uncaughtException", stopForLateError).on("unhandledRejection", stopForLateError);
runProgram(process.argv.slice(2), { version, commands, terminal, run }).then(end, stopForBug);
