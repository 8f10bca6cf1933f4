import type { Clock } from "../server/settings.js";

/** Requests per second and the burst above it. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/** What the service allows per account, region and operation unless it lists another rate. Checked 2026-11-20. */
const usualRate: Rate = { perSecond: 2, burst: 5 };

/** Operations with a rate of their own. Source: the service's quota page, checked 2026-11-20. */
const listedRates: Readonly<Record<string, Rate>> = {
  CreateIntegrationAssociation: { perSecond: 2, burst: 5 },
  DeleteIntegrationAssociation: { perSecond: 2, burst: 5 },
  ListIntegrationAssociations: { perSecond: 25, burst: 50 },
  SearchContacts: { perSecond: 0.5, burst: 1 },
};

/** One token bucket per operation, as the service keeps them. */
export class RateLimit {
  readonly #rateOf: (operation: string) => Rate;
  readonly #clock: Clock;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  /** @param rate one rate for every operation; default the service's own */
  constructor(clock: Clock, rate?: Rate) {
    this.#clock = clock;
    this.#rateOf = (operation) => rate ?? listedRates[operation] ?? usualRate;
  }

  /** Takes a token for one request; false when there is none. */
  take(operation: string): boolean {
    const { perSecond, burst } = this.#rateOf(operation);
    const now = this.#clock.now();
    const bucket = this.#buckets.get(operation) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, bucket.tokens + (Math.max(0, now - bucket.at) / 1000) * perSecond);
    const allowed = tokens >= 1;
    this.#buckets.set(operation, { tokens: allowed ? tokens - 1 : tokens, at: now });
    return allowed;
  }
}
