import { printable } from "@flowc/diagnostics";
import type { ProjectListener } from "@flowc/project";
import { Activity } from "./activity.js";
import { aboutText, durationText } from "./duration.js";
import { eventLine, place } from "./event-line.js";
import { type Meant, meant } from "./looks.js";
import { Retries } from "./retries.js";
import type { Terminal } from "./terminal.js";
import { cutToWidth, widthOf } from "./text-width.js";
import { secondsLeft } from "./time-left.js";
import { systemTiming, type Timing } from "./timing.js";

/** Shows what an action is doing. */
export interface Progress {
  readonly onEvent: ProjectListener;
  /** Says what is happening, where no event does. */
  doing(what: string): void;
  /** Ends what is shown, before a question or the result; the next event begins it again. */
  clear(): void;
}

const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const frameMs = 100;
/** Where lines stay, a sign of life comes after this long without one. */
const silenceMs = 30_000;
/** Columns of what is happening that are not given up for the time. */
const leastWords = 16;

/**
 * Progress on stderr: a line for everything that happened and, on a terminal, a last line with what is happening, how
 * long already and how long still. Where lines cannot be replaced, only what happened is told, and every half minute of
 * silence what it is waiting for.
 */
export function showProgress(terminal: Terminal, timing: Timing = systemTiming): Progress {
  return new ShownProgress(terminal, timing);
}

class ShownProgress implements Progress {
  readonly #terminal: Terminal;
  readonly #timing: Timing;
  readonly #paint: Meant;
  readonly #activity = new Activity();
  readonly #retries = new Retries();
  readonly #startedAt: number;
  /** When the last line that stays was written. */
  #toldAt: number;
  #frame = 0;
  #stopTicking: (() => void) | undefined;

  constructor(terminal: Terminal, timing: Timing) {
    this.#terminal = terminal;
    this.#timing = timing;
    this.#paint = meant(terminal.color.note);
    this.#startedAt = timing.now();
    this.#toldAt = this.#startedAt;
  }

  readonly onEvent: ProjectListener = (event) => {
    this.#activity.follow(event, this.#timing.now());
    if (event.type === "retry") this.#retries.add(event);
    const line = eventLine(event);
    if (line !== undefined) this.#tell(this.#paint(line.meaning, printable(line.text)));
    this.#show();
  };

  readonly doing = (what: string): void => {
    this.#activity.say(what);
    this.#show();
  };

  readonly clear = (): void => {
    this.#stopTicking?.();
    this.#stopTicking = undefined;
    this.#activity.end();
    this.#terminal.status?.(undefined);
    const retries = this.#retries.take();
    if (retries !== undefined) this.#tell(this.#paint("quiet", printable(retries)));
  };

  #show(): void {
    this.#stopTicking ??= this.#timing.every(this.#terminal.status === undefined ? 1000 : frameMs, this.#tick);
    this.#draw();
  }

  readonly #tick = (): void => {
    this.#frame += 1;
    if (this.#terminal.status === undefined) this.#giveSignOfLife();
    else this.#draw();
  };

  #giveSignOfLife(): void {
    const { words, apply } = this.#activity;
    if (words === undefined || this.#timing.now() - this.#toldAt < silenceMs) return;
    const count = apply === undefined ? "" : `${placeOf(apply)} `;
    this.#tell(this.#paint("quiet", `${count}still ${words}, ${this.#time()}`));
  }

  #draw(): void {
    const { status, columns = 80 } = this.#terminal;
    const { words, apply } = this.#activity;
    if (status === undefined || words === undefined) return;
    const count = apply === undefined ? "" : `${placeOf(apply)} `;
    const frame = this.#paint("good", frames[this.#frame % frames.length]!);
    // After the frame and a blank; the last column stays free, since some terminals wrap as soon as it is written.
    const line = statusText(count, words, this.#time(), columns - 3);
    status(line === "" ? frame : `${frame} ${this.#paint("quiet", line)}`);
  }

  #tell(line: string): void {
    this.#toldAt = this.#timing.now();
    this.#terminal.note(`${line}\n`);
  }

  /** How long it takes already, and about how long still. */
  #time(): string {
    const { apply } = this.#activity;
    const elapsed = (this.#timing.now() - (apply?.startedAt ?? this.#startedAt)) / 1000;
    if (elapsed < 1) return "";
    const left = apply && secondsLeft({ ...apply, elapsed });
    return `${durationText(elapsed)}${left === undefined || left < 2 ? "" : `, ${aboutText(left)} left`}`;
  }
}

function placeOf({ ended, total }: { readonly ended: number; readonly total: number }): string {
  return place({ position: ended, total });
}

/** In a narrow window what is happening is cut first, then the time is left out. */
function statusText(count: string, words: string, time: string, columns: number): string {
  const room = columns - widthOf(count) - widthOf(time) - 2;
  const hasTime = time !== "" && room >= Math.min(leastWords, widthOf(words));
  return hasTime ? `${count}${cutToWidth(words, room)}  ${time}` : cutToWidth(count + words, columns);
}
