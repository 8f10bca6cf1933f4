import type { Clock } from "../clock/clock.js";
import type { ConnectApi } from "./connect-api.js";
import { type RateLimit, rateOf } from "./rate-table.js";

/** Lets calls through as fast as the service allows and no faster. One limiter is shared by all that call. */
export interface RateLimiter {
  /** Resolves when a call of the operation may be sent. First come, first served. */
  acquire(operation: string, signal?: AbortSignal): Promise<void>;
  /** The service throttled: somebody else uses the same bucket, so this operation slows down. */
  throttled(operation: string): void;
  /** The service answered: the operation speeds up again, bit by bit. */
  answered(operation: string): void;
}

/** The pace halves when throttled, down to this part of the documented rate, and recovers in steps of a tenth. */
const slowest = 1 / 16;
const recovery = 1 / 10;

/**
 * A limiter with one token bucket per operation.
 * @param rates the limit of an operation; default: the documented ones
 */
export function createRateLimiter(clock: Clock, rates: (operation: string) => RateLimit = rateOf): RateLimiter {
  const buckets = new Map<string, TokenBucket>();
  const bucketOf = (operation: string): TokenBucket => {
    const bucket = buckets.get(operation) ?? new TokenBucket(rates(operation), clock);
    buckets.set(operation, bucket);
    return bucket;
  };
  return {
    acquire: (operation, signal) => bucketOf(operation).take(signal),
    throttled: (operation) => bucketOf(operation).slowDown(),
    answered: (operation) => bucketOf(operation).speedUp(),
  };
}

/** Limiters by API: plans and applies on one API share their buckets. */
const limiters = new WeakMap<ConnectApi, RateLimiter>();

/** The limiter of an API; none holds calls back when the API says that it has no limits. */
export function limiterFor(api: ConnectApi, clock: Clock): RateLimiter {
  const limiter = limiters.get(api) ?? createRateLimiter(clock, api.hasRateLimits === false ? () => unlimited : rateOf);
  limiters.set(api, limiter);
  return limiter;
}

const unlimited: RateLimit = { perSecond: Number.MAX_SAFE_INTEGER, burst: Number.MAX_SAFE_INTEGER };

class TokenBucket {
  readonly #limit: RateLimit;
  readonly #clock: Clock;
  #tokens: number;
  #pace = 1;
  #countedAt: number;
  /** The last one in the queue. */
  #tail: Promise<void> = Promise.resolve();

  constructor(limit: RateLimit, clock: Clock) {
    this.#limit = limit;
    this.#clock = clock;
    this.#tokens = limit.burst;
    this.#countedAt = clock.now();
  }

  take(signal?: AbortSignal): Promise<void> {
    const turn = this.#tail.then(() => this.#takeNow(signal));
    this.#tail = turn.catch(() => undefined);
    return turn;
  }

  slowDown(): void {
    this.#refill();
    this.#tokens = 0;
    this.#pace = Math.max(slowest, this.#pace / 2);
  }

  speedUp(): void {
    if (this.#pace === 1) return;
    this.#refill();
    this.#pace = Math.min(1, this.#pace + recovery);
  }

  async #takeNow(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.#refill();
    while (this.#tokens < 1) {
      await this.#clock.sleep(Math.ceil(((1 - this.#tokens) * 1000) / this.#perSecond()), signal);
      this.#refill();
    }
    this.#tokens -= 1;
  }

  #perSecond(): number {
    return this.#limit.perSecond * this.#pace;
  }

  #refill(): void {
    const now = this.#clock.now();
    this.#tokens = Math.min(this.#limit.burst, this.#tokens + ((now - this.#countedAt) * this.#perSecond()) / 1000);
    this.#countedAt = now;
  }
}
