import type { JsonObject, JsonValue } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import { checkKnown, choiceOf, defined, type Given, recordOf } from "../../declaration/property-checks.js";

/** A recurrence as the engine compares it. */
export type Recurrence = {
  readonly frequency: string;
  readonly interval: number;
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly weekdayOccurrence: number | null;
};

const allowed = ["frequency", "interval", "months", "monthDays", "weekdayOccurrence"];
const frequencies = ["WEEKLY", "MONTHLY", "YEARLY"];

/** Checks how an override repeats. Absent gives null. */
export function recurrenceOf(given: Given, report: CheckReport): JsonValue {
  const repeats = recordOf(given, { key: "repeats", label: "recurrence" }, report);
  if (repeats === undefined) return null;
  const inside: CheckReport = {
    ...report,
    add: (code, parameters, pointer = "") => report.add(code, parameters, `/repeats${pointer}`),
  };
  checkKnown(repeats, allowed, inside);
  if (repeats.frequency === undefined) inside.add("PLAN123", { resource: report.resource, property: "frequency" });
  const frequency = choiceOf(repeats, { key: "frequency", label: "frequency" }, frequencies, inside) ?? "WEEKLY";
  const numbers = {
    interval: numbersOf(repeats, "interval", isBetween(1, 6), "a whole number from 1 to 6", inside),
    months: numbersOf(repeats, "months", isBetween(1, 12), "a list of months from 1 to 12", inside),
    monthDays: numbersOf(repeats, "monthDays", isMonthDay, "a list of days from 1 to 31, or -1 for the last", inside),
    weekdayOccurrence: numbersOf(repeats, "weekdayOccurrence", isOccurrence, "1, 2, 3, 4, or -1 for the last", inside),
  };
  if (frequency === "WEEKLY" && numbers.months.length + numbers.monthDays.length > 0) {
    const problem = "repeats weekly on days of a month or in months";
    inside.add("PLAN237", { resource: report.resource, problem, allowed: "MONTHLY or YEARLY for them" });
  }
  return {
    frequency,
    interval: numbers.interval[0] ?? 1,
    months: sorted(numbers.months),
    monthDays: sorted(numbers.monthDays),
    weekdayOccurrence: numbers.weekdayOccurrence[0] ?? null,
  };
}

function numbersOf(
  given: Given,
  key: string,
  isLegal: (value: number) => boolean,
  words: string,
  report: CheckReport,
): readonly number[] {
  const value = given[key];
  if (value === undefined) return [];
  const isList = key === "months" || key === "monthDays";
  const list: readonly unknown[] = Array.isArray(value) === isList ? [value].flat() : [undefined];
  const legal = list.filter((entry) => typeof entry === "number" && isLegal(entry)) as number[];
  if (legal.length < list.length) {
    const problem = `has the ${key} ${JSON.stringify(value)}`;
    report.add("PLAN237", { resource: report.resource, problem, allowed: `${words} for ${key}` }, `/${key}`);
  }
  return legal;
}

function isBetween(min: number, max: number): (value: number) => boolean {
  return (value) => Number.isSafeInteger(value) && value >= min && value <= max;
}

const isMonthDay = (value: number) => value === -1 || isBetween(1, 31)(value);
const isOccurrence = (value: number) => value === -1 || isBetween(1, 4)(value);
const sorted = (numbers: readonly number[]) => [...new Set(numbers)].toSorted((a, b) => a - b);

/** A recurrence as the API writes it. */
export interface WireRecurrence {
  readonly RecurrencePattern?: {
    readonly Frequency?: string;
    readonly Interval?: number;
    readonly ByMonth?: readonly number[];
    readonly ByMonthDay?: readonly number[];
    readonly ByWeekdayOccurrence?: readonly number[];
  };
}

/** A recurrence as the API takes it; undefined for none. */
export function recurrenceToWire(recurrence: Recurrence | null): WireRecurrence | undefined {
  if (recurrence === null) return undefined;
  const { frequency, interval, months, monthDays, weekdayOccurrence } = recurrence;
  return {
    RecurrencePattern: {
      Frequency: frequency,
      Interval: interval,
      ...(months.length > 0 && { ByMonth: months }),
      ...(monthDays.length > 0 && { ByMonthDay: monthDays }),
      ...(weekdayOccurrence !== null && { ByWeekdayOccurrence: [weekdayOccurrence] }),
    },
  };
}

/** A recurrence as the API gives it; null for none. */
export function recurrenceFromWire(wire: WireRecurrence | undefined): Recurrence | null {
  const pattern = wire?.RecurrencePattern;
  if (pattern === undefined) return null;
  return {
    frequency: pattern.Frequency ?? "WEEKLY",
    interval: pattern.Interval ?? 1,
    months: sorted(pattern.ByMonth ?? []),
    monthDays: sorted(pattern.ByMonthDay ?? []),
    weekdayOccurrence: pattern.ByWeekdayOccurrence?.[0] ?? null,
  };
}

/** A recurrence as an author would write it. */
export function declaredRecurrence(recurrence: Recurrence): JsonObject {
  const { frequency, interval, months, monthDays, weekdayOccurrence } = recurrence;
  return defined({
    frequency,
    interval: interval === 1 ? undefined : interval,
    months: months.length === 0 ? undefined : [...months],
    monthDays: monthDays.length === 0 ? undefined : [...monthDays],
    weekdayOccurrence: weekdayOccurrence ?? undefined,
  });
}
