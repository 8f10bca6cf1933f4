/**
 * The last line of a terminal, which says what is happening. It is taken away before anything else is written and comes
 * back below. The cursor waits at its beginning: whatever the window did to the line since, everything from there on is
 * the line, and nothing has to be restored when the process ends.
 */
export class StatusLine {
  readonly #write: (text: string) => void;
  #wanted: string | undefined;
  #isDrawn = false;
  /** Whether the next character begins a line: a line that is not complete yet is never overwritten. */
  #isAtStart = true;

  /** @param write writes to the terminal, at once */
  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  /** Shows a line without a line break, no wider than the terminal; undefined takes it away. */
  show(line: string | undefined): void {
    if (line === this.#wanted && this.#isDrawn === (line !== undefined)) return;
    this.#wanted = line;
    const erase = this.#erased();
    const draw = this.#drawn();
    if (erase !== "" || draw !== "") this.#write(erase + draw);
  }

  /** Writes something that stays, above the line. */
  writeAbove(text: string, write: (text: string) => void = this.#write): void {
    const erase = this.#erased();
    if (erase !== "") this.#write(erase);
    if (text !== "") {
      write(text);
      this.#isAtStart = text.endsWith("\n");
    }
    const draw = this.#drawn();
    if (draw !== "") this.#write(draw);
  }

  #erased(): string {
    if (!this.#isDrawn) return "";
    this.#isDrawn = false;
    return "\r\u001b[J";
  }

  #drawn(): string {
    if (this.#wanted === undefined || !this.#isAtStart) return "";
    this.#isDrawn = true;
    return `${this.#wanted}\r`;
  }
}
