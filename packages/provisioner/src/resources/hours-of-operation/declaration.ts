import type { ResourceReference } from "@flowc/connect-model";
import { declare, type RenamableProperties, type ResourceDeclaration } from "../../declaration/resource-declaration.js";

/**
 * A time in which you are open: start and end as `HH:MM` on a 24-hour clock. `24:00` or `00:00` as the end is
 * midnight at the end of that day. A shift over midnight is two periods on two days.
 */
export type OpenPeriod = readonly [start: string, end: string];

/** When a day is open: periods in any order, or the whole day. An empty list is a closed day. */
export type OpenTimes = readonly OpenPeriod[] | "all-day";

/** The days of a week as the declaration names them, Monday first. */
export const weekDays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type WeekDay = (typeof weekDays)[number];

/** Open times by day. A day that is named wins over a group that contains it; days that are not named are closed. */
export interface OpenWeek extends Readonly<Partial<Record<WeekDay, OpenTimes>>> {
  /** Monday to Friday. */
  readonly weekdays?: OpenTimes;
  /** Saturday and Sunday. */
  readonly weekend?: OpenTimes;
  /** All seven days; `weekdays` and `weekend` win over it. */
  readonly everyDay?: OpenTimes;
}

/** How an override comes back between its first and its last day. */
export interface OverrideRecurrence {
  readonly frequency: "WEEKLY" | "MONTHLY" | "YEARLY";
  /** Every so many weeks, months or years: 1-6. Default 1. */
  readonly interval?: 1 | 2 | 3 | 4 | 5 | 6;
  /** Months, 1-12. */
  readonly months?: readonly number[];
  /** Days of the month, 1-31; -1 is the last one. */
  readonly monthDays?: readonly number[];
  /** Which of the weekdays of the month, 1-4; -1 is the last one. */
  readonly weekdayOccurrence?: -1 | 1 | 2 | 3 | 4;
}

/** Other open times on some days: a holiday, a late evening, a season. */
export interface HoursOverride extends OpenWeek {
  /** 1-127 characters, unique among the overrides of the hours. */
  readonly name: string;
  /** 1-250 characters. */
  readonly description?: string;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day, not before the first. Default: the first. Connect refuses overrides that are over (assumed, 2026-11-20). */
  readonly till?: string;
  /**
   * `STANDARD`: the times stand in place of those of the week; none closes the days. `OPEN`: they are added.
   * `CLOSED`: they are taken away; none closes the days. Default `STANDARD`.
   */
  readonly type?: "STANDARD" | "OPEN" | "CLOSED";
  readonly repeats?: OverrideRecurrence;
}

/** What an hours of operation declaration takes. */
export interface HoursOfOperationProperties extends RenamableProperties, OpenWeek {
  /** IANA name of the time zone, for example `Europe/London`. */
  readonly timeZone: string;
  /** 1-250 characters. */
  readonly description?: string;
  /**
   * Days with other times, at most 50, in any order. Absent: those that people keep in Connect stay, but for the ones
   * that an earlier deploy of this project put there. `[]` takes all away.
   */
  readonly overrides?: readonly HoursOverride[];
  /** Hours whose overrides are taken over, at most 3, in any order. Absent is as for `overrides`. */
  readonly parents?: readonly ResourceReference<"hoursOfOperation">[];
}

export type HoursOfOperationDeclaration = ResourceDeclaration<"hoursOfOperation", HoursOfOperationProperties>;

/**
 * Hours of operation: when queues and flows that use them are open. Days that are not named are closed.
 *
 * @param name 1-127 characters, unique in the instance
 * @example
 * ```ts
 * export const ukHours = hoursOfOperation("UK Business Hours", {
 *   timeZone: "Europe/London",
 *   weekdays: [["09:00", "17:00"]],
 *   friday: [["09:00", "12:00"], ["13:00", "16:00"]],
 *   overrides: [
 *     { name: "Christmas", from: "2026-12-25", till: "2026-12-26" },
 *     { name: "New Year's Eve", from: "2026-12-31", everyDay: [["09:00", "12:00"]] },
 *   ],
 * });
 * ```
 */
export function hoursOfOperation(name: string, properties: HoursOfOperationProperties): HoursOfOperationDeclaration {
  return declare("hoursOfOperation", name, properties, hoursOfOperation);
}
