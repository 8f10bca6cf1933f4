import type { Temporal } from "temporal-polyfill";
import type { OverrideRecurrence } from "./open-hours.js";

/** What decides on which days an override comes back. */
export interface Recurring {
  readonly repeats: OverrideRecurrence;
  readonly from: Temporal.PlainDate;
  /** Days of the week that the override says something about, 1 is Monday; none: it does not say. */
  readonly weekdays: readonly number[];
}

/**
 * Whether an override that repeats is there on a day between its first and its last one. What the pattern leaves open is
 * as the first day is: its weekday, its day of the month, its month. Weeks begin on Monday. (Both assumed, 2026-11-21.)
 */
export function repeatsOn(recurring: Recurring, day: Temporal.PlainDate): boolean {
  const { frequency, interval = 1 } = recurring.repeats;
  if (frequency === "WEEKLY") return weeksBetween(recurring.from, day) % interval === 0 && isOnWeekday(recurring, day);
  const { from } = recurring;
  const years = day.year - from.year;
  const distance = frequency === "YEARLY" ? years : years * 12 + day.month - from.month;
  return distance % interval === 0 && isInMonth(recurring, day) && isOnDay(recurring, day);
}

function weeksBetween(from: Temporal.PlainDate, day: Temporal.PlainDate): number {
  const monday = from.subtract({ days: from.dayOfWeek - 1 });
  return Math.floor(monday.until(day, { largestUnit: "day" }).days / 7);
}

function isOnWeekday({ weekdays, from }: Recurring, day: Temporal.PlainDate): boolean {
  return weekdays.length === 0 ? day.dayOfWeek === from.dayOfWeek : weekdays.includes(day.dayOfWeek);
}

function isInMonth({ repeats: { frequency, months = [] }, from }: Recurring, day: Temporal.PlainDate): boolean {
  if (months.length > 0) return months.includes(day.month);
  return frequency === "MONTHLY" || day.month === from.month;
}

function isOnDay(recurring: Recurring, day: Temporal.PlainDate): boolean {
  const { monthDays = [], weekdayOccurrence } = recurring.repeats;
  if (monthDays.length > 0) {
    return monthDays.includes(day.day) || (monthDays.includes(-1) && day.day === day.daysInMonth);
  }
  if (weekdayOccurrence === undefined) return day.day === recurring.from.day;
  const isLast = day.day + 7 > day.daysInMonth;
  const occurs = weekdayOccurrence === -1 ? isLast : Math.ceil(day.day / 7) === weekdayOccurrence;
  return occurs && isOnWeekday(recurring, day);
}
