import type { Timing } from "../../src/ui/timing.js";

/** Time that passes when it is told to. */
export class FakeTiming implements Timing {
  #now = 0;
  readonly #timers = new Set<{ readonly every: number; next: number; readonly tick: () => void }>();

  readonly now = (): number => this.#now;

  /** Timers that run. */
  get running(): number {
    return this.#timers.size;
  }

  every(milliseconds: number, tick: () => void): () => void {
    const timer = { every: milliseconds, next: this.#now + milliseconds, tick };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  pass(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const [first] = [...this.#timers].filter(({ next }) => next <= end).toSorted((a, b) => a.next - b.next);
      if (first === undefined) break;
      this.#now = first.next;
      first.next += first.every;
      first.tick();
    }
    this.#now = end;
  }
}
