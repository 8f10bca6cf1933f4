/** How far something is that is held back by rate limits. */
export interface Standing {
  /** Seconds since it began. */
  readonly elapsed: number;
  /** Seconds that the rate limits alone make of all of it, and of what is left. */
  readonly least: number;
  readonly leastLeft: number;
  /** Parts that ended, and all parts. */
  readonly ended: number;
  readonly total: number;
}

/** How much the limits count against what was seen, at the start: as much as a tenth of the way. */
const trustInLimits = 0.1;

/**
 * Seconds that are likely left: what the rate limits make of the calls that are left, at the pace that was seen so far.
 * A service that is throttled by others is slower than its limits, a local one may have none. Undefined while nobody
 * can say.
 */
export function secondsLeft({ elapsed, least, leastLeft, ended, total }: Standing): number | undefined {
  if (ended >= total) return undefined;
  // Before anything has ended only the limits are known; whoever is slower than they are waits for something else.
  if (ended === 0) return elapsed < least ? least - elapsed : undefined;
  if (least <= 0) return (elapsed * (total - ended)) / ended;
  const seen = Math.max(0, least - leastLeft);
  const prior = least * trustInLimits;
  return (leastLeft * (elapsed + prior)) / (seen + prior);
}
