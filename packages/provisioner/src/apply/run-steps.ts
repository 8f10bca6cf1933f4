/** What is run: a node of a graph. Steps are given in an order in which each comes after those it waits for. */
export interface Runnable {
  readonly id: string;
  /** Ids of those that must have succeeded before. Ids that are not among the steps count as done. */
  readonly after: readonly string[];
  /** Of the steps that share a key, one runs at a time. */
  readonly exclusive?: string;
}

export type StepResult = "done" | "failed" | "skipped" | "not-started";

export interface RunOptions<S extends Runnable> {
  /** Does one step. Whatever it throws is a bug and ends the run; `stopped`: it was told to stop. */
  readonly run: (step: S) => Promise<"done" | "failed" | "stopped">;
  /** Told about steps that cannot run because `cause` did not succeed. */
  readonly onSkipped: (step: S, cause: S) => void;
  readonly signal?: AbortSignal | undefined;
  /** Steps at the same time. Default: all that are ready, because their calls wait for each other by themselves. */
  readonly width?: number;
}

/**
 * Runs steps as soon as those before them are done, side by side. A failed step only takes along what depends on it.
 * After an abort nothing new is started, and what runs is waited for.
 */
export async function runSteps<S extends Runnable>(
  steps: readonly S[],
  options: RunOptions<S>,
): Promise<ReadonlyMap<string, StepResult>> {
  const run = new Run(steps, options);
  await run.finished();
  return run.results;
}

class Run<S extends Runnable> {
  readonly results = new Map<string, StepResult>();
  readonly #options: RunOptions<S>;
  readonly #byId: ReadonlyMap<string, S>;
  readonly #busyKeys = new Set<string>();
  readonly #running = new Map<string, Promise<void>>();
  #waiting: S[];
  /** What a step threw: nothing new is started, and it is thrown once what runs has ended. */
  #bug: { readonly error: unknown } | undefined;

  constructor(steps: readonly S[], options: RunOptions<S>) {
    this.#options = options;
    this.#byId = new Map(steps.map((step) => [step.id, step]));
    this.#waiting = [...steps];
  }

  async finished(): Promise<void> {
    for (;;) {
      this.#startReady();
      if (this.#running.size === 0) break;
      await Promise.race(this.#running.values());
    }
    if (this.#bug !== undefined) throw this.#bug.error;
    for (const { id } of this.#waiting) this.results.set(id, "not-started");
  }

  #startReady(): void {
    const { signal, width = Number.POSITIVE_INFINITY } = this.#options;
    const still: S[] = [];
    for (const step of this.#waiting) {
      const cause = this.#failedBefore(step);
      if (cause !== undefined) {
        this.results.set(step.id, "skipped");
        this.#options.onSkipped(step, cause);
      } else if (this.#bug !== undefined || signal?.aborted || this.#running.size >= width || !this.#isReady(step)) {
        still.push(step);
      } else {
        this.#start(step);
      }
    }
    this.#waiting = still;
  }

  #start(step: S): void {
    const { exclusive } = step;
    if (exclusive !== undefined) this.#busyKeys.add(exclusive);
    const ended = this.#options
      .run(step)
      .then(
        (result) => void this.results.set(step.id, result === "stopped" ? "not-started" : result),
        (error: unknown) => {
          this.#bug ??= { error };
        },
      )
      .finally(() => {
        if (exclusive !== undefined) this.#busyKeys.delete(exclusive);
        this.#running.delete(step.id);
      });
    this.#running.set(step.id, ended);
  }

  #isReady({ after, exclusive }: S): boolean {
    const isFree = exclusive === undefined || !this.#busyKeys.has(exclusive);
    return isFree && after.every((id) => !this.#byId.has(id) || this.results.get(id) === "done");
  }

  #failedBefore({ after }: S): S | undefined {
    const failed = after.find((id) => ["failed", "skipped"].includes(this.results.get(id) ?? ""));
    return failed === undefined ? undefined : this.#byId.get(failed);
  }
}
