import { createInterface } from "node:readline";

/** Lines that somebody types, or that are piped in. */
export interface Lines {
  /** The next line; undefined when there is none any more. The prompt is shown only to somebody who types. */
  next(prompt: string): Promise<string | undefined>;
  close(): void;
}

/** Reads the lines of stdin. Ctrl-C ends the process, as it does everywhere else. */
export function readLines(isInteractive: boolean): Lines {
  const reader = createInterface({
    input: process.stdin,
    ...(isInteractive && { output: process.stderr }),
    terminal: isInteractive,
  });
  reader.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
  const lines = reader[Symbol.asyncIterator]();
  return {
    async next(prompt) {
      if (isInteractive) {
        reader.setPrompt(prompt);
        reader.prompt();
      }
      const { value, done } = await lines.next();
      // Ctrl-D leaves the cursor behind the prompt.
      if (done && isInteractive) process.stderr.write("\n");
      return done ? undefined : value;
    },
    close: () => reader.close(),
  };
}
