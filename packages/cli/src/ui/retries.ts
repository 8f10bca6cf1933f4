/** Calls that were tried again, folded into one line. */
export class Retries {
  readonly #counts = new Map<string, number>();
  #all = 0;

  add({ operation, error }: { readonly operation: string; readonly error: string }): void {
    const key = `${operation} (${error})`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    this.#all += 1;
  }

  /** What there was since it was asked the last time, those with most retries first; undefined for none. */
  take(): string | undefined {
    if (this.#all === 0) return undefined;
    const most = [...this.#counts].toSorted(([, a], [, b]) => b - a);
    const shown = most.slice(0, 3).map(([key, count]) => (count === 1 ? key : `${key} ${count} times`));
    const more = most.length > shown.length ? [`and ${most.length - shown.length} more`] : [];
    const all = `Tried ${this.#all} ${this.#all === 1 ? "call" : "calls"} again`;
    this.#counts.clear();
    this.#all = 0;
    return `${all}: ${[...shown, ...more].join(", ")}`;
  }
}
