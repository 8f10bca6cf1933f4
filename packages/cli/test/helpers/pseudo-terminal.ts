import { fileURLToPath } from "node:url";
import { type IPty, spawn } from "@lydell/node-pty";
import { onTestFinished } from "vitest";
import { Screen } from "./screen.js";

const bin = fileURLToPath(new URL("../../bin/flowc.js", import.meta.url));

/** A command that runs in a real pseudo terminal, with the screen that somebody would see. */
export class TerminalRun {
  readonly screen: Screen;
  readonly #pty: IPty;
  /** The exit code. */
  readonly ended: Promise<number>;
  #onData: () => void = () => undefined;

  constructor(folder: string, words: readonly string[], columns = 80) {
    this.screen = new Screen(columns, 40);
    const { NO_COLOR: _, FORCE_COLOR: __, CI: ___, GITHUB_ACTIONS: ____, ...inherited } = process.env;
    const env = { ...inherited, TERM: "xterm-256color" };
    this.#pty = spawn(process.execPath, [bin, ...words], { cwd: folder, env, cols: columns, rows: 40 });
    this.#pty.onData((text) => {
      this.screen.write(text);
      this.#onData();
    });
    this.ended = new Promise((done) => {
      this.#pty.onExit(({ exitCode }) => done(exitCode));
    });
    onTestFinished(() => {
      try {
        this.#pty.kill("SIGKILL");
      } catch {
        // It has ended.
      }
    });
  }

  type(keys: string): void {
    this.#pty.write(keys);
  }

  resize(columns: number): Promise<void> {
    this.#pty.resize(columns, 40);
    return this.screen.resize(columns);
  }

  /** Waits until the screen shows some words. */
  async shows(words: string): Promise<void> {
    while (!(await this.text()).includes(words)) await new Promise<void>((next) => (this.#onData = next));
  }

  async text(): Promise<string> {
    return (await this.screen.lines()).join("\n");
  }
}
