import type { HoursOverride, OpenHours, OpenPeriod, OpenWeek } from "@flowc/simulator";
import type { InstanceCall } from "../operation.js";
import {
  type Day,
  type HoursEntry,
  type HoursRecord,
  type OverrideRecord,
  overridesOf,
  type Recurrence,
} from "./hours-table.js";
import { timeText } from "./time-of-day.js";

const days = {
  MONDAY: "monday",
  TUESDAY: "tuesday",
  WEDNESDAY: "wednesday",
  THURSDAY: "thursday",
  FRIDAY: "friday",
  SATURDAY: "saturday",
  SUNDAY: "sunday",
} as const satisfies Record<Day, keyof OpenWeek>;

/** Hours of an instance with their overrides, in the words in which calls are simulated. Parents are left out. */
export function openHours(call: InstanceCall, { id, timeZone, config }: HoursRecord): OpenHours {
  return { timeZone, ...openWeek(config), overrides: overridesOf(call, id).map(hoursOverride) };
}

function openWeek(entries: readonly HoursEntry[]): OpenWeek {
  const week: Partial<Record<(typeof days)[Day], OpenPeriod[]>> = {};
  for (const { Day, StartTime, EndTime } of entries) {
    const periods = week[days[Day]] ?? [];
    periods.push([timeText(StartTime), timeText(EndTime)]);
    week[days[Day]] = periods;
  }
  return week;
}

function hoursOverride({ name, from, till, type, config, recurrence }: OverrideRecord): HoursOverride {
  const repeats = recurrence && { repeats: overrideRecurrence(recurrence) };
  return { name, from, till, type, ...openWeek(config), ...repeats };
}

function overrideRecurrence(recurrence: Recurrence): NonNullable<HoursOverride["repeats"]> {
  const { Frequency, Interval, ByMonth, ByMonthDay, ByWeekdayOccurrence: [weekdayOccurrence] = [] } = recurrence;
  return {
    frequency: Frequency,
    interval: Interval,
    ...(ByMonth !== undefined && { months: ByMonth }),
    ...(ByMonthDay !== undefined && { monthDays: ByMonthDay }),
    ...(weekdayOccurrence !== undefined && { weekdayOccurrence }),
  };
}
