import { printable } from "@flowc/diagnostics";
import type { ProjectEvent } from "@flowc/project";
import { eventActivity } from "./event-line.js";

/** How far an apply is. */
export interface ApplyStanding {
  /** Milliseconds, when it began. */
  readonly startedAt: number;
  readonly total: number;
  /** Seconds that the rate limits alone make of all of it, and of what is left. */
  readonly least: number;
  readonly leastLeft: number;
  readonly ended: number;
}

/** What is going on, worked out from events. */
export class Activity {
  /** What goes on at the same time, in words, the latest last. */
  readonly #running = new Map<string, string>();
  /** What was said last, while nothing is known to run. */
  #last: string | undefined;
  /** Something about what runs, told until the next event. */
  #news: string | undefined;
  #apply: ApplyStanding | undefined;

  get apply(): ApplyStanding | undefined {
    return this.#apply;
  }

  /** In words, such as `creating queue "Support" and 4 more`; undefined when nothing goes on. */
  get words(): string | undefined {
    const shown = this.#news ?? [...this.#running.values()].at(-1) ?? this.#last;
    const others = this.#running.size - 1;
    return shown !== undefined && others > 0 ? `${shown} and ${others} more` : shown;
  }

  say(what: string): void {
    this.#news = undefined;
    this.#last = printable(what);
  }

  end(): void {
    this.#running.clear();
    this.#last = undefined;
    this.#news = undefined;
  }

  /** @param now milliseconds */
  follow(event: ProjectEvent, now: number): void {
    const words = eventActivity(event);
    this.#news = undefined;
    if (words !== undefined && !("address" in event)) this.say(words);
    switch (event.type) {
      case "apply-started": {
        const { steps: total, leastSeconds: least } = event;
        this.#apply = { startedAt: now, total, least, leastLeft: least, ended: 0 };
        this.say("beginning");
        return;
      }
      case "apply-finished":
        this.#apply = undefined;
        this.say("writing down what was done");
        return;
      case "read-started":
        this.#running.set(`read ${event.noun}`, printable(words ?? event.noun));
        return;
      case "read-finished":
        this.#running.delete(`read ${event.noun}`);
        if (this.#running.size === 0) this.say("comparing");
        return;
      case "step-started":
      case "waiting":
        this.#running.set(event.address, printable(words ?? event.name));
        return;
      case "step-finished":
      case "step-failed":
      case "step-skipped":
        this.#running.delete(event.address);
        if (this.#running.size === 0) this.say("going on");
        this.#stepEnded(event.position, event.secondsLeft);
        return;
      case "retry":
        this.#news = printable(`${event.operation}: ${event.error}, trying again`);
    }
  }

  #stepEnded(ended: number, secondsLeft: number): void {
    if (this.#apply === undefined) return;
    this.#apply = { ...this.#apply, ended, leastLeft: Math.min(this.#apply.least, secondsLeft) };
  }
}
