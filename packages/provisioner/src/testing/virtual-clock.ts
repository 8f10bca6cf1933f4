import type { ConnectApi } from "../api/connect-api.js";
import type { Clock } from "../clock/clock.js";

interface Sleeper {
  readonly wakesAt: number;
  wake(): void;
}

/** A clock for tests: time passes only when everybody sleeps, and then at once. */
export interface VirtualClock extends Clock {
  /** Calls of this API count as work: time stands still while one is under way. */
  watch(api: ConnectApi): ConnectApi;
}

/** Makes a virtual clock that starts at zero. */
export function virtualClock(): VirtualClock {
  let now = 0;
  let busy = 0;
  let isTicking = false;
  const sleepers: Sleeper[] = [];

  const tick = (): void => {
    if (busy === 0) {
      sleepers.sort((a, b) => a.wakesAt - b.wakesAt);
      const next = sleepers.shift();
      if (next !== undefined) {
        now = Math.max(now, next.wakesAt);
        next.wake();
      }
    }
    isTicking = sleepers.length > 0;
    if (isTicking) setImmediate(tick);
  };

  return {
    now: () => now,
    sleep(milliseconds, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const sleeper: Sleeper = {
          wakesAt: now + Math.max(0, milliseconds),
          wake() {
            signal?.removeEventListener("abort", abort);
            resolve();
          },
        };
        const abort = () => {
          sleepers.splice(sleepers.indexOf(sleeper), 1);
          reject(signal?.reason);
        };
        signal?.addEventListener("abort", abort, { once: true });
        sleepers.push(sleeper);
        if (!isTicking) setImmediate(tick);
        isTicking = true;
      });
    },
    watch: (api) => ({
      ...(api.hasRateLimits !== undefined && { hasRateLimits: api.hasRateLimits }),
      async send(operation, input) {
        busy += 1;
        try {
          return await api.send(operation, input);
        } finally {
          busy -= 1;
        }
      },
    }),
  };
}
