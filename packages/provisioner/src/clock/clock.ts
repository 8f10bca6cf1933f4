import { setTimeout as wait } from "node:timers/promises";

/** Time as the engine sees it. Tests move it by hand. */
export interface Clock {
  /** Milliseconds since an arbitrary start. */
  now(): number;
  /** Resolves after `milliseconds`; rejects with the signal's reason when it is aborted first. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(milliseconds, signal) {
    try {
      await wait(milliseconds, undefined, signal && { signal });
    } catch (error) {
      // Node rejects with an error of its own, in which the reason is the cause.
      signal?.throwIfAborted();
      throw error;
    }
  },
};
