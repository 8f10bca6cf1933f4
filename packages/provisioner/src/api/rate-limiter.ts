import { type RequestRate, requestRate } from "@flowc/connect-model";
import type { Clock } from "../clock/clock.js";
import type { ConnectApi } from "./connect-api.js";

/** Who asks for a call to be let through. */
export interface Turn {
  /** Of those who wait for the same operation, the lowest goes first; then first come, first served. Default 0. */
  readonly rank?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Lets calls through as fast as the service allows and no faster. One limiter is shared by all that call. */
export interface RateLimiter {
  /** Resolves when a call of the operation may be sent; rejects with the signal's reason when it is aborted first. */
  acquire(operation: string, turn?: Turn): Promise<void>;
  /** The service throttled: somebody else uses the same bucket, so this operation slows down. */
  throttled(operation: string): void;
  /** The service answered: the operation speeds up again, bit by bit. */
  answered(operation: string): void;
}

/** The pace halves when throttled, down to this part of the documented rate, and recovers in steps of a twentieth. */
const slowest = 1 / 16;
const recovery = 1 / 20;

/**
 * A limiter with one token bucket per operation.
 * @param rates the limit of an operation; default: the documented ones
 */
export function createRateLimiter(clock: Clock, rates: (operation: string) => RequestRate = requestRate): RateLimiter {
  const buckets = new Map<string, TokenBucket>();
  const bucketOf = (operation: string): TokenBucket => {
    const bucket = buckets.get(operation) ?? new TokenBucket(rates(operation), clock);
    buckets.set(operation, bucket);
    return bucket;
  };
  return {
    acquire: (operation, turn = {}) => bucketOf(operation).take(turn),
    throttled: (operation) => bucketOf(operation).slowDown(),
    answered: (operation) => bucketOf(operation).speedUp(),
  };
}

/** Limiters by API: plans and applies on one API share their buckets. */
const limiters = new WeakMap<ConnectApi, RateLimiter>();

/** The limiter of an API; none holds calls back when the API says that it has no limits. */
export function limiterFor(api: ConnectApi, clock: Clock): RateLimiter {
  const limiter =
    limiters.get(api) ?? createRateLimiter(clock, api.hasRateLimits === false ? () => unlimited : requestRate);
  limiters.set(api, limiter);
  return limiter;
}

const unlimited: RequestRate = { perSecond: Number.MAX_SAFE_INTEGER, burst: Number.MAX_SAFE_INTEGER };

/** Somebody who waits for a token. */
interface Waiting {
  readonly rank: number;
  grant(): void;
}

class TokenBucket {
  readonly #limit: RequestRate;
  readonly #clock: Clock;
  /** Those who wait, the next one last. */
  readonly #waiting: Waiting[] = [];
  #tokens: number;
  #pace = 1;
  #countedAt: number;
  /** Ends the sleep of a bucket that nobody waits for any more. */
  #sleep: AbortController | undefined;

  constructor(limit: RequestRate, clock: Clock) {
    this.#limit = limit;
    this.#clock = clock;
    this.#tokens = limit.burst;
    this.#countedAt = clock.now();
  }

  take({ rank = 0, signal }: Turn): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        if (this.#waiting.length === 0) this.#sleep?.abort();
        reject(signal?.reason);
      };
      const waiting: Waiting = {
        rank,
        grant() {
          signal?.removeEventListener("abort", leave);
          resolve();
        },
      };
      signal?.addEventListener("abort", leave, { once: true });
      this.#waiting.splice(this.#placeOf(rank), 0, waiting);
      if (this.#sleep === undefined) void this.#serve();
    });
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

  /** Before all that go first: those of a lower rank, and those of the same one who came before. */
  #placeOf(rank: number): number {
    let [low, high] = [0, this.#waiting.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#waiting[middle]?.rank ?? 0) > rank) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Gives tokens to those who wait until nobody does. */
  async #serve(): Promise<void> {
    const sleep = new AbortController();
    this.#sleep = sleep;
    // Whoever asks in the same turn takes part in who goes first.
    await Promise.resolve();
    for (;;) {
      this.#refill();
      for (; this.#tokens >= 1 && this.#waiting.length > 0; this.#tokens -= 1) this.#waiting.pop()?.grant();
      if (this.#waiting.length === 0) break;
      const milliseconds = Math.ceil(((1 - this.#tokens) * 1000) / this.#perSecond());
      await this.#clock.sleep(milliseconds, sleep.signal).catch(() => undefined);
      if (sleep.signal.aborted) break;
    }
    this.#sleep = undefined;
    if (this.#waiting.length > 0) void this.#serve();
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
