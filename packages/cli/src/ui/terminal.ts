import type { WriteStream } from "node:tty";

/** Where a command writes: results to stdout, everything that happens on the way to stderr. */
export interface Terminal {
  /** Writes what the command was asked for. */
  result(text: string): void;
  /** Writes progress, questions and refusals. */
  note(text: string): void;
  /** Whether colours are wanted on stdout and on stderr. */
  readonly color: { readonly result: boolean; readonly note: boolean };
  /** Whether there is somebody to ask. */
  readonly isInteractive: boolean;
  /** Width of stderr, when it is a terminal. */
  readonly columns: number | undefined;
  /** Width of stdout, when it is a terminal. */
  readonly resultColumns?: number | undefined;
}

/** The terminal of this process. */
export function processTerminal(environment: NodeJS.ProcessEnv = process.env): Terminal {
  return {
    result: (text) => process.stdout.write(text),
    note: (text) => process.stderr.write(text),
    color: { result: wantsColor(process.stdout, environment), note: wantsColor(process.stderr, environment) },
    isInteractive: process.stdin.isTTY === true && process.stderr.isTTY === true,
    columns: process.stderr.columns || undefined, // some terminals say 0
    resultColumns: process.stdout.columns || undefined,
  };
}

/** `NO_COLOR` wins, then `FORCE_COLOR`, then whether the stream is a terminal that can show colours. */
export function wantsColor(stream: Pick<WriteStream, "isTTY">, environment: NodeJS.ProcessEnv): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment;
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "") return FORCE_COLOR !== "0";
  return stream.isTTY === true && TERM !== "dumb";
}
