import fc from "fast-check";

const minute = 60_000;
const day = 24 * 60 * minute;

/** Times at which opening hours tend to go wrong (UTC): changes of the clock, leap days, ends of years, midnights. */
const edges = [
  "2026-03-08T07:00:00Z", // clocks go forward in the United States
  "2026-03-29T01:00:00Z", // and in Europe
  "2026-10-25T01:00:00Z", // clocks go back in Europe
  "2026-11-01T06:00:00Z", // and in the United States
  "2028-02-29T00:00:00Z",
  "2026-12-31T23:59:59Z",
  "2027-01-01T00:00:00Z",
].map((text) => Date.parse(text));

/** What times to make. */
export interface ClockOptions {
  /** The earliest, default 2026-01-01. */
  readonly from?: Date;
  /** The latest, default 2028-12-31. */
  readonly to?: Date;
}

/**
 * Times at which a contact may begin, in milliseconds since 1970-01-01 UTC: any minute of the range, with more than their
 * share of whole hours, midnights, weekends, leap days and changes of the clock. Shrinks towards the start of the range.
 */
export function arbClock(options: ClockOptions = {}): fc.Arbitrary<number> {
  const from = (options.from ?? new Date("2026-01-01T00:00:00Z")).getTime();
  const to = (options.to ?? new Date("2028-12-31T00:00:00Z")).getTime();
  const days = Math.max(0, Math.floor((to - from) / day));
  const near = edges.filter((edge) => edge >= from && edge <= to);
  const anyMinute = fc
    .tuple(fc.nat({ max: days }), fc.nat({ max: 24 * 60 - 1 }))
    .map(([on, at]) => Math.min(from + on * day + at * minute, to));
  const wholeHour = fc
    .tuple(fc.nat({ max: days }), fc.nat({ max: 23 }))
    .map(([on, hour]) => Math.min(from + on * day + hour * 60 * minute, to));
  if (near.length === 0) return fc.oneof(wholeHour, anyMinute);
  const edge = fc
    .tuple(fc.constantFrom(...near), fc.constantFrom(0, -1, 1, -minute, minute))
    .map(([at, off]) => Math.min(Math.max(at + off, from), to));
  return fc.oneof(wholeHour, anyMinute, edge);
}
