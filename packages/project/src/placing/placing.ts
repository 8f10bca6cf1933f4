import { Worker } from "node:worker_threads";
import type { Drawing, PlacedDrawing } from "@flowc/pictures";
import type { PlaceAnswer } from "./place-answer.js";

/** Gives everything in a drawing a place. */
export type Place = (drawing: Drawing) => Promise<PlacedDrawing>;

/** Places drawings elsewhere than in the thread that asks, until it is closed. */
export interface Placing {
  /** Rejects with a `PlacingFailure` when the thread that is at it ends, and when the placing is closed. */
  readonly place: Place;
  close(): Promise<void>;
}

export interface PlacingOptions {
  /** How many drawings are placed at once. Default 1. */
  readonly threads?: number;
  /** What a thread runs. Default: the layout of `@flowc/pictures`. */
  readonly file?: URL;
}

/** A drawing has no places because the thread that placed it ended, such as when its memory did not suffice. */
export class PlacingFailure extends Error {
  override readonly name = "PlacingFailure";
}

/** Always the compiled file: Node runs it as it is, also when these sources are tested. */
const threadFile = new URL("../../dist/placing/place-thread.js", import.meta.url);

/**
 * Starts threads that place drawings: placing takes up to seconds of computing, in which nobody else in a process is
 * served. A thread that ends takes one drawing with it; the next drawing gets a new thread. Threads keep no process
 * running unless they are at work.
 */
export function startPlacing({ threads = 1, file = threadFile }: PlacingOptions = {}): Placing {
  const waiting: Job[] = [];
  const all = Array.from({ length: threads }, () => new PlacingThread(file, waiting));
  let isClosed = false;
  return {
    place(drawing) {
      if (isClosed) return Promise.reject(new PlacingFailure(closed));
      return new Promise((resolve, reject) => {
        waiting.push({ drawing, resolve, reject });
        all.find((thread) => thread.isIdle)?.takeNext();
      });
    },
    async close() {
      isClosed = true;
      for (const { reject } of waiting.splice(0)) reject(new PlacingFailure(closed));
      await Promise.all(all.map((thread) => thread.close()));
    },
  };
}

const closed = "flowc is ending";

interface Job {
  readonly drawing: Drawing;
  readonly resolve: (placed: PlacedDrawing) => void;
  readonly reject: (error: unknown) => void;
}

/** One thread, started anew when it is needed after it ended. */
class PlacingThread {
  readonly #file: URL;
  readonly #waiting: Job[];
  #worker: Worker | undefined;
  #job: Job | undefined;

  constructor(file: URL, waiting: Job[]) {
    this.#file = file;
    this.#waiting = waiting;
    this.#worker = this.#started();
  }

  get isIdle(): boolean {
    return this.#job === undefined;
  }

  takeNext(): void {
    const job = this.#waiting.shift();
    if (job === undefined) return;
    this.#job = job;
    this.#worker ??= this.#started();
    this.#worker.ref();
    this.#worker.postMessage(job.drawing);
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #started(): Worker {
    // Options of this process are not the thread's: it needs none of what they load.
    const worker = new Worker(this.#file, { execArgv: [], name: "flowc places drawings" });
    let reason: string | undefined;
    worker.on("message", (answer: PlaceAnswer) => this.#done((job) => settle(job, answer)));
    worker.on("error", (error) => {
      reason = error instanceof Error ? error.message : String(error);
    });
    worker.on("exit", (code) => {
      this.#worker = undefined;
      this.#done(({ reject }) => reject(new PlacingFailure(reason ?? `its thread ended with code ${code}`)));
    });
    worker.unref();
    return worker;
  }

  #done(settleJob: (job: Job) => void): void {
    const job = this.#job;
    this.#job = undefined;
    this.#worker?.unref();
    if (job !== undefined) settleJob(job);
    this.takeNext();
  }
}

function settle({ resolve, reject }: Job, answer: PlaceAnswer): void {
  if ("placed" in answer) resolve(answer.placed);
  else reject(answer.error);
}
