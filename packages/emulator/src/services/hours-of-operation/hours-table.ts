import { defineTable } from "../../store/table.js";
import { allOwned } from "../identity.js";
import type { InstanceCall } from "../operation.js";
import type { TagSet } from "../tags/tag-set.js";

export type Day = "SUNDAY" | "MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY";

/** A time of day: hours 0-23, minutes 0-59. */
export interface TimeOfDay {
  readonly Hours: number;
  readonly Minutes: number;
}

/** Open time on one day. 00:00 as an end means midnight at the end of that day. */
export interface HoursEntry {
  readonly Day: Day;
  readonly StartTime: TimeOfDay;
  readonly EndTime: TimeOfDay;
}

export interface HoursRecord {
  readonly id: string;
  readonly instanceId: string;
  readonly name: string;
  readonly description: string | undefined;
  /** IANA name. */
  readonly timeZone: string;
  /** In order of day and start, whatever order was sent. */
  readonly config: readonly HoursEntry[];
  readonly parentIds: readonly string[];
  readonly tags: TagSet;
  /** Part of every new instance; such hours cannot be deleted. */
  readonly isDefault: boolean;
  readonly modifiedAt: number;
}

/** How an override comes back within its dates. */
export interface Recurrence {
  readonly Frequency: "WEEKLY" | "MONTHLY" | "YEARLY";
  /** Every so many weeks, months or years, 1-6. */
  readonly Interval: number;
  readonly ByMonth?: readonly number[] | undefined;
  /** Days of the month; -1 is the last. */
  readonly ByMonthDay?: readonly number[] | undefined;
  /** Which of the weekdays of the month; -1 is the last. */
  readonly ByWeekdayOccurrence?: readonly number[] | undefined;
}

/** Other open times on some dates. Dates are `YYYY-MM-DD`, both included. */
export interface OverrideRecord {
  readonly id: string;
  readonly instanceId: string;
  readonly hoursId: string;
  readonly name: string;
  readonly description: string | undefined;
  readonly type: "STANDARD" | "OPEN" | "CLOSED";
  readonly from: string;
  readonly till: string;
  readonly config: readonly HoursEntry[];
  readonly recurrence: Recurrence | undefined;
  readonly modifiedAt: number;
}

export const hoursOverrides = defineTable<OverrideRecord>("hoursOverrides");

/** The overrides of hours, in order of creation. */
export function overridesOf(call: InstanceCall, hoursId: string): OverrideRecord[] {
  return allOwned(call, hoursOverrides).filter((override) => override.hoursId === hoursId);
}

export const hoursOfOperation = defineTable<HoursRecord>("hoursOfOperation");
