import type { Session } from "@flowc/simulator";

/**
 * A stretch of a call. It yields when it cannot go on before the world has answered: so one description of what happens
 * serves worlds that answer at once and worlds that take their time.
 */
export type Stretch<T> = Generator<void, T, void>;

/** How long something real may take, and what it is to take longer. */
export interface Patience {
  /** Of real time. Default 4: test runners give a test five and then say less. */
  readonly seconds?: number | undefined;
  overdue(seconds: number): unknown;
}

const usualSeconds = 4;

// Taken when this is loaded: a test may put a clock of its own in their place.
const { clearTimeout, setTimeout } = globalThis;

interface Queued {
  readonly stretch: Stretch<unknown>;
  done(value: unknown): void;
  failed(error: unknown): void;
}

/** A failure that comes from outside, as the stretch that waits tells it: with the place in the scenario. */
function failureOf(stretch: Stretch<unknown>, error: unknown): unknown {
  try {
    stretch.throw(error);
    return error;
  } catch (told) {
    return told;
  }
}

/** Plays stretches one after the other: at once as far as they come, the rest when the world has answered. */
export class Turns {
  readonly #session: Session;
  readonly #queue: Queued[] = [];
  readonly #patience: Patience;
  #isPlaying = false;
  #failure: unknown;
  #isSeen = false;

  constructor(session: Session, patience: Patience) {
    this.#session = session;
    this.#patience = patience;
  }

  /** Why a stretch failed that nobody waited for. */
  get failure(): unknown {
    if (this.#failure !== undefined) this.#isSeen = true;
    return this.#failure;
  }

  /** Keeps a failure till somebody looks. One that nobody looks at must not pass for success: the test runner hears of it. */
  #keep(error: unknown): void {
    if (this.#failure !== undefined) return;
    this.#failure = error;
    setTimeout(() => {
      if (!this.#isSeen) void Promise.reject(error);
    }, 0);
  }

  /** Nothing is left to play. */
  get isIdle(): boolean {
    return this.#queue.length === 0;
  }

  /** Plays a stretch that nobody waits for. What fails at once is thrown; what fails later is kept as `failure`. */
  play(stretch: Stretch<void>): void {
    let thrown: { readonly error: unknown } | undefined;
    let isLate = false;
    const failed = (error: unknown) => {
      if (isLate) this.#keep(error);
      else thrown = { error };
    };
    this.#queue.push({ stretch, done: () => {}, failed });
    this.#playOn();
    isLate = true;
    if (thrown !== undefined) throw thrown.error;
  }

  /** Plays a stretch whose end somebody waits for. */
  async playToEnd<T>(stretch: Stretch<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({ stretch, done: (value) => resolve(value as T), failed: reject });
      this.#playOn();
    });
  }

  #playOn(): void {
    if (this.#isPlaying) return;
    for (let first = this.#queue[0]; first !== undefined; first = this.#queue[0]) {
      if (!this.#advance(first)) return;
      this.#queue.shift();
    }
  }

  /** False when the stretch has to wait. */
  #advance({ stretch, done, failed }: Queued): boolean {
    try {
      const { done: isOver, value } = stretch.next();
      if (isOver) {
        done(value);
        return true;
      }
    } catch (error) {
      failed(error);
      return true;
    }
    this.#isPlaying = true;
    this.#worldAnswers().then(
      () => this.#goOn(),
      (error: unknown) => {
        const blamed = failureOf(stretch, error);
        this.#failure ??= blamed;
        failed(blamed);
        this.#queue.shift();
        this.#goOn();
      },
    );
    return false;
  }

  #goOn(): void {
    this.#isPlaying = false;
    this.#playOn();
  }

  /** Done when the world has answered; fails when it takes too long. */
  #worldAnswers(): Promise<void> {
    const { seconds = usualSeconds, overdue } = this.#patience;
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => reject(overdue(seconds)), seconds * 1000);
      this.#session
        .settled()
        .then(resolve, reject)
        .finally(() => clearTimeout(limit));
    });
  }
}
