import xterm from "@xterm/headless";
import { StatusLine } from "../../src/ui/status-line.js";
import type { Terminal } from "../../src/ui/terminal.js";

/** A terminal as somebody sees it: what is written is interpreted as a real one does. */
export class Screen {
  readonly #xterm: InstanceType<typeof xterm.Terminal>;
  /** Everything that was written, escape codes included. */
  written = "";

  constructor(columns = 60, rows = 20) {
    // A terminal's driver turns line feeds into new lines.
    this.#xterm = new xterm.Terminal({
      cols: columns,
      rows,
      scrollback: 1000,
      allowProposedApi: true,
      convertEol: true,
    });
  }

  /** A terminal for commands, with a status line. */
  terminal(): Terminal {
    const line = new StatusLine(this.write);
    const { columns } = this;
    const above = (text: string) => line.writeAbove(text);
    return {
      result: above,
      note: above,
      status: (text) => line.show(text),
      color: { result: false, note: false },
      isInteractive: true,
      get columns() {
        return columns();
      },
    };
  }

  readonly columns = (): number => this.#xterm.cols;

  readonly write = (text: string): void => {
    this.written += text;
    this.#xterm.write(text);
  };

  resize(columns: number): Promise<void> {
    return new Promise((done) => {
      this.#xterm.write("", () => {
        this.#xterm.resize(columns, this.#xterm.rows);
        done();
      });
    });
  }

  /** The lines that can be seen, without what is empty below. */
  async lines(): Promise<string[]> {
    await new Promise<void>((done) => this.#xterm.write("", done));
    const { active } = this.#xterm.buffer;
    const all = Array.from({ length: active.length }, (_, at) => active.getLine(at)?.translateToString(true) ?? "");
    return all.slice(0, all.findLastIndex((line) => line !== "") + 1);
  }
}
