import type { WriteStream } from "node:tty";
import { StatusLine } from "./status-line.js";

/** Where a command writes: results to stdout, everything that happens on the way to stderr. */
export interface Terminal {
  /** Writes what the command was asked for. */
  result(text: string): void;
  /** Writes progress, questions and refusals. */
  note(text: string): void;
  /**
   * Shows a last line below everything that is written, or takes it away. Absent where lines cannot be replaced: in a
   * file, a pipe, a log of CI or on a dumb terminal.
   */
  readonly status?: (line: string | undefined) => void;
  /** Whether colours are wanted on stdout and on stderr. */
  readonly color: { readonly result: boolean; readonly note: boolean };
  /** Whether there is somebody to ask. */
  readonly isInteractive: boolean;
  /** Width of stderr, when it is a terminal; another one after the window was resized. */
  readonly columns: number | undefined;
  /** Width of stdout, when it is a terminal. */
  readonly resultColumns?: number | undefined;
}

/** The terminal of this process. */
export function processTerminal(environment: NodeJS.ProcessEnv = process.env): Terminal {
  const { stdin, stdout, stderr } = process;
  const line = canReplaceLines(stderr, environment) ? new StatusLine((text) => stderr.write(text)) : undefined;
  const write = (stream: WriteStream) => (text: string) => stream.write(text);
  // What goes to another place than the status line does not disturb it.
  const above = (stream: WriteStream) =>
    line === undefined || stream.isTTY !== true
      ? write(stream)
      : (text: string) => line.writeAbove(text, write(stream));
  return {
    result: above(stdout),
    note: above(stderr),
    ...(line && { status: (text) => line.show(text) }),
    color: { result: wantsColor(stdout, environment), note: wantsColor(stderr, environment) },
    isInteractive: stdin.isTTY === true && stderr.isTTY === true && !isCi(environment),
    get columns() {
      return stderr.columns || undefined; // some terminals say 0
    },
    get resultColumns() {
      return stdout.columns || undefined;
    },
  };
}

/** `NO_COLOR` wins, then `FORCE_COLOR`, then whether the stream is a terminal that can show colours. */
export function wantsColor(stream: Pick<WriteStream, "isTTY">, environment: NodeJS.ProcessEnv): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment;
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "") return FORCE_COLOR !== "0";
  return stream.isTTY === true && TERM !== "dumb";
}

/** Whether a line that was written can be written again: on a terminal that somebody looks at. */
function canReplaceLines(stream: Pick<WriteStream, "isTTY">, environment: NodeJS.ProcessEnv): boolean {
  return stream.isTTY === true && environment.TERM !== "dumb" && !isCi(environment);
}

/** Build servers say so, and keep what is written in a log, even where they lend a terminal. */
function isCi({ CI }: NodeJS.ProcessEnv): boolean {
  return CI !== undefined && CI !== "" && CI !== "0" && CI !== "false";
}
