import { type ExitCode, exitCodes } from "./exit-code.js";
import { endOnBrokenPipe } from "./process/broken-pipe.js";
import { printProjectsToNotes } from "./process/project-console.js";
import { followStopSignals } from "./process/stop-signals.js";
import { type FlowcRun, runFlowc, tellLateError, tellStopped } from "./run-flowc.js";
import { processTerminal } from "./ui/terminal.js";

const terminal = processTerminal();

const run: FlowcRun = {
  words: process.argv.slice(2),
  // Asked for by commands only: the others run where the folder is gone, too.
  get directory() {
    return process.cwd();
  },
  terminal,
  prepare(asked) {
    printProjectsToNotes(terminal);
    const handlers = {
      say: (text: string) => terminal.note(`${text}\n`),
      end(left: string) {
        terminal.status?.(undefined);
        tellStopped(run, asked, left);
        process.exit(exitCodes.interrupted);
      },
    };
    return followStopSignals(asked.command, handlers, asked.options);
  },
};

/** Ends the process once everything is written, whatever the files of the project left running. */
function end(exitCode: ExitCode): void {
  process.exitCode = exitCode;
  process.stdout.write("", () => process.stderr.write("", () => process.exit(exitCode)));
}

// The SDK warns on every run that its versions of 2027 will need a newer Node. Which version is used is flowc's choice.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";
endOnBrokenPipe();
process.on("exit", () => terminal.status?.(undefined));
const endForLateError = async (error: unknown) => end(await tellLateError(run, error));
process.on("uncaughtException", endForLateError).on("unhandledRejection", endForLateError);
void runFlowc(run).then(end);
