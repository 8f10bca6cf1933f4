import type { Command } from "../command/command.js";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** What happens when a command is to stop. */
export interface StopHandlers {
  /** Says something to whoever stopped it. */
  say(text: string): void;
  /** Ends the process at once, with these last words. */
  end(lastWords: string): void;
}

/** What is left by a command that does not say anything else. */
const nothingChanged = "Stopped. Nothing was changed.";

/**
 * Follows Ctrl-C, SIGTERM and a terminal that is closed: a command that stops itself is told by the signal and ends
 * in its own time; the second time, and any other command, ends at once.
 * @param options what the command was started with
 */
export function followStopSignals(
  command: Command,
  { say, end }: StopHandlers,
  options: Readonly<Record<string, unknown>> = {},
): AbortSignal {
  const { interruption } = command;
  const stopsItself = command.stopsItself === "watching" ? options.watch === true : command.stopsItself === true;
  const controller = new AbortController();
  const stop = () => {
    if (!stopsItself || controller.signal.aborted) return end(interruption?.ended ?? nothingChanged);
    if (interruption?.stopping !== undefined) say(interruption.stopping);
    controller.abort();
  };
  for (const signal of signals) process.on(signal, stop);
  return controller.signal;
}
