import { type RequestRate as Rate, requestRate } from "@flowc/connect-model";
import type { Clock } from "../server/settings.js";

export type { Rate };

/** One token bucket per operation, as the service keeps them. */
export class RateLimit {
  readonly #rateOf: (operation: string) => Rate;
  readonly #clock: Clock;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  /** @param rate one rate for every operation; default the service's own */
  constructor(clock: Clock, rate?: Rate) {
    this.#clock = clock;
    this.#rateOf = (operation) => rate ?? requestRate(operation);
  }

  /**
   * Takes a token for one request; false when there is none.
   * @param bucket of the operation in an account and region
   */
  take(bucket: string, operation: string): boolean {
    const { perSecond, burst } = this.#rateOf(operation);
    const now = this.#clock.now();
    const { tokens: left, at } = this.#buckets.get(bucket) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, left + (Math.max(0, now - at) / 1000) * perSecond);
    const allowed = tokens >= 1;
    this.#buckets.set(bucket, { tokens: allowed ? tokens - 1 : tokens, at: now });
    return allowed;
  }
}
