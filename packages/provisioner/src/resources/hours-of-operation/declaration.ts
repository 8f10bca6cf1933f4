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

/** What an hours of operation declaration takes. A day that is named wins over a group that contains it. */
export interface HoursOfOperationProperties extends RenamableProperties, Readonly<Partial<Record<WeekDay, OpenTimes>>> {
  /** IANA name of the time zone, for example `Europe/London`. */
  readonly timeZone: string;
  /** 1-250 characters. */
  readonly description?: string;
  /** Monday to Friday. */
  readonly weekdays?: OpenTimes;
  /** Saturday and Sunday. */
  readonly weekend?: OpenTimes;
  /** All seven days; `weekdays` and `weekend` win over it. */
  readonly everyDay?: OpenTimes;
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
 * });
 * ```
 */
export function hoursOfOperation(name: string, properties: HoursOfOperationProperties): HoursOfOperationDeclaration {
  return declare("hoursOfOperation", name, properties, hoursOfOperation);
}
