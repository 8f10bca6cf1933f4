import { dayOf, localTime, momentOf } from "./local-time.js";
import { minutesOf } from "./periods.js";

/**
 * Something that changes as time passes: always the same, or from when on it is what. Times of the day (`09:00`) come
 * back every day; moments (`2026-11-20T10:00`) do not. Before the first moment it is 0.
 *
 * @example
 * [["08:00", 2], ["12:00", 1], ["17:00", 0]]
 */
export type OverTime = number | readonly (readonly [from: string, value: number])[];

interface Change {
  readonly at: number;
  readonly value: number;
}

const dayMilliseconds = 24 * 3_600_000;

function isDaily(from: string): boolean {
  return /^\d{2}:\d{2}$/.test(from);
}

/** The changes from the day before a moment until some days after it, in order. */
function changesAround(
  list: readonly (readonly [string, number])[],
  at: number,
  timeZone: string,
  days: number,
): readonly Change[] {
  const around = Array.from({ length: days + 2 }, (_, index) =>
    localTime(at + (index - 1) * dayMilliseconds, timeZone).date.toString(),
  );
  return list
    .flatMap(([from, value]) => {
      const texts = isDaily(from) ? around.map((date) => `${date}T${from}`) : [from];
      return texts.map((text) => ({ at: momentOf(text, timeZone) ?? Number.NaN, value }));
    })
    .toSorted((one, other) => one.at - other.at);
}

/** What something is at a moment. */
export function valueAt(overTime: OverTime, at: number, timeZone: string): number {
  if (typeof overTime === "number") return overTime;
  return changesAround(overTime, at, timeZone, 0).findLast((change) => change.at <= at)?.value ?? 0;
}

/** The first moment from `at` on at which something is more than 0, looked for one week ahead where it comes back. */
export function firstAboveZero(overTime: OverTime, at: number, timeZone: string): number | undefined {
  if (valueAt(overTime, at, timeZone) > 0) return at;
  if (typeof overTime === "number") return undefined;
  return changesAround(overTime, at, timeZone, 1).find((change) => change.at > at && change.value > 0)?.at;
}

/** What is wrong with something that changes over time, in words; undefined when nothing is. */
export function overTimeProblem(value: unknown): string | undefined {
  if (isCount(value)) return undefined;
  if (!Array.isArray(value)) return `${JSON.stringify(value)} is no number from 0`;
  for (const entry of value as readonly unknown[]) {
    const [from, count] = Array.isArray(entry) ? (entry as readonly unknown[]) : [];
    if (typeof from !== "string" || !isMoment(from)) return `${JSON.stringify(from)} is no time`;
    if (!isCount(count)) return `${JSON.stringify(count)} is no number from 0`;
  }
  return undefined;
}

function isCount(value: unknown): boolean {
  return typeof value === "number" && value >= 0;
}

function isMoment(from: string): boolean {
  if (isDaily(from)) return minutesOf(from) !== undefined;
  return momentOf(from, "UTC") !== undefined || dayOf(from) !== undefined;
}
