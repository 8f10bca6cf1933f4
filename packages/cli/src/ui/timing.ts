/** Time, as progress needs it. */
export interface Timing {
  /** Milliseconds. */
  now(): number;
  /** Calls `tick` again and again, without keeping the process alive; the result ends it. */
  every(milliseconds: number, tick: () => void): () => void;
}

/** The time of this machine. */
export const systemTiming: Timing = {
  now: () => performance.now(),
  every(milliseconds, tick) {
    const timer = setInterval(tick, milliseconds);
    timer.unref();
    return () => clearInterval(timer);
  },
};
