import { minutesOf, type Period, united, wholeDay } from "../../clock/periods.js";
import { type OpenWeek, weekDays } from "./open-hours.js";

/** When each day of the week is open, Monday first; undefined for a day of which nothing is said. */
export type Week = readonly (readonly Period[] | undefined)[];

/** A day or group of days whose open times cannot be read. */
export interface WeekProblem {
  readonly day: string;
  readonly value: string;
}

const groups: readonly { readonly key: keyof OpenWeek; readonly days: readonly number[] }[] = [
  { key: "everyDay", days: [0, 1, 2, 3, 4, 5, 6] },
  { key: "weekdays", days: [0, 1, 2, 3, 4] },
  { key: "weekend", days: [5, 6] },
  ...weekDays.map((key, index) => ({ key, days: [index] })),
];

/** Reads open times by day; a day that is named wins over a group. What cannot be read is a problem and closed. */
export function readWeek(given: OpenWeek): { readonly week: Week; readonly problems: readonly WeekProblem[] } {
  const week: (readonly Period[] | undefined)[] = Array.from({ length: 7 }, () => undefined);
  const problems: WeekProblem[] = [];
  for (const { key, days } of groups) {
    const times: unknown = given[key];
    if (times === undefined) continue;
    const periods = periodsOf(times);
    if (periods === undefined) problems.push({ day: key, value: JSON.stringify(times) });
    for (const day of days) week[day] = periods ?? [];
  }
  return { week, problems };
}

function periodsOf(times: unknown): readonly Period[] | undefined {
  if (times === "all-day") return [wholeDay];
  if (!Array.isArray(times)) return undefined;
  const periods: Period[] = [];
  for (const entry of times as readonly unknown[]) {
    const period = periodOf(entry);
    if (period === undefined) return undefined;
    periods.push(period);
  }
  return united(periods);
}

function periodOf(entry: unknown): Period | undefined {
  const [start, end, more] = Array.isArray(entry) ? (entry as readonly unknown[]) : [];
  if (typeof start !== "string" || typeof end !== "string" || more !== undefined) return undefined;
  const from = minutesOf(start);
  const to = minutesOf(end === "00:00" ? "24:00" : end);
  return from === undefined || to === undefined || from >= to ? undefined : { from, to };
}
