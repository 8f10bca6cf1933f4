import { type CalendarDate, readDate } from "./calendar.js";
import type { OverrideRecord, Recurrence } from "./hours-table.js";

/** Tells whether an override is about a date: between its dates, and on one of its turns when it recurs. */
export function isAbout(override: OverrideRecord, date: CalendarDate): boolean {
  if (date.text < override.from || date.text > override.till) return false;
  const start = readDate(override.from);
  if (override.recurrence === undefined || start === undefined) return true;
  return isTurn(override.recurrence, start, date) && isDayOf(override, override.recurrence, date);
}

function isTurn({ Frequency, Interval }: Recurrence, start: CalendarDate, date: CalendarDate): boolean {
  const months = ({ year, month }: CalendarDate) => year * 12 + month;
  const passed = {
    WEEKLY: date.week - start.week,
    MONTHLY: months(date) - months(start),
    YEARLY: date.year - start.year,
  }[Frequency];
  return passed % Interval === 0;
}

function isDayOf({ config }: OverrideRecord, recurrence: Recurrence, date: CalendarDate): boolean {
  const { ByMonth = [], ByMonthDay = [], ByWeekdayOccurrence = [] } = recurrence;
  const isDayOfConfig = config.length === 0 || config.some(({ Day }) => Day === date.day);
  if (recurrence.Frequency === "WEEKLY") return isDayOfConfig;
  if (ByMonth.length > 0 && !ByMonth.includes(date.month)) return false;
  if (ByMonthDay.length > 0) {
    return ByMonthDay.some((day) => day === date.dayOfMonth || (day === -1 && date.dayOfMonth === date.daysInMonth));
  }
  return isDayOfConfig && (ByWeekdayOccurrence.length === 0 || ByWeekdayOccurrence.some((nth) => isNth(nth, date)));
}

function isNth(nth: number, { dayOfMonth, daysInMonth }: CalendarDate): boolean {
  if (nth === -1) return dayOfMonth + 7 > daysInMonth;
  return Math.ceil(dayOfMonth / 7) === nth;
}
