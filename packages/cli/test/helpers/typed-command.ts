import { fileURLToPath } from "node:url";
import { spawn } from "@lydell/node-pty";
import { Screen } from "./screen.js";

const bin = fileURLToPath(new URL("../../bin/flowc.js", import.meta.url));

/** A command in a real terminal, with somebody who reads and types. */
export interface TypedCommand {
  /** Waits until something can be read, and then types. */
  type(readable: string, keys: string): Promise<void>;
  /** What the command ends with. */
  readonly exitCode: Promise<number>;
  /** What can be read in the end. */
  lines(): Promise<string[]>;
}

/** Starts the real command in a folder, in a terminal. */
export function typedCommand(folder: string, words: readonly string[]): TypedCommand {
  const screen = new Screen(100, 60);
  // On a build server nobody is asked; here somebody is.
  const { NO_COLOR: _, FORCE_COLOR: __, CI: ___, GITHUB_ACTIONS: ____, ...env } = process.env;
  const terminal = spawn(process.execPath, [bin, ...words], { cwd: folder, env, cols: 100, rows: 60, name: "xterm" });
  const watchers = new Set<() => void>();
  terminal.onData((text) => {
    screen.write(text);
    for (const look of watchers) look();
  });
  const exitCode = new Promise<number>((resolve) => terminal.onExit((end) => resolve(end.exitCode)));
  const reads = async (text: string) => (await screen.lines()).some((line) => line.includes(text));
  return {
    exitCode,
    lines: () => screen.lines(),
    async type(readable, keys) {
      await new Promise<void>((resolve) => {
        const look = async () => {
          if (!(await reads(readable))) return;
          watchers.delete(look);
          resolve();
        };
        watchers.add(look);
        void look();
      });
      terminal.write(keys);
    },
  };
}
