import type { Day } from "./hours-table.js";

const days: readonly Day[] = ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"];
const dayMs = 24 * 60 * 60 * 1000;

/** A date of the calendar, taken apart. Weeks begin on Monday. */
export interface CalendarDate {
  /** `YYYY-MM-DD`. */
  readonly text: string;
  readonly year: number;
  /** 1-12. */
  readonly month: number;
  readonly dayOfMonth: number;
  readonly daysInMonth: number;
  readonly day: Day;
  /** Number of the week since 1970. */
  readonly week: number;
}

/** Takes a date apart; undefined for one that the calendar does not have, such as 2026-02-30. */
export function readDate(text: string): CalendarDate | undefined {
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time) || dateText(time) !== text) return undefined;
  const date = new Date(time);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  return {
    text,
    year,
    month,
    dayOfMonth: date.getUTCDate(),
    daysInMonth: new Date(Date.UTC(year, month, 0)).getUTCDate(),
    day: days[date.getUTCDay()] ?? "SUNDAY",
    // 1970-01-01 was a Thursday: three days after a Monday.
    week: Math.floor((time / dayMs + 3) / 7),
  };
}

/** All dates from one to another, both included. */
export function datesBetween(from: string, to: string): CalendarDate[] {
  const dates: CalendarDate[] = [];
  for (let time = Date.parse(`${from}T00:00:00Z`); dateText(time) <= to; time += dayMs) {
    const date = readDate(dateText(time));
    if (date) dates.push(date);
  }
  return dates;
}

/** The date of a moment in a time zone. */
export function dateIn(timeZone: string, now: number): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(new Date(now));
}

const dateText = (time: number) => new Date(time).toISOString().slice(0, 10);
