/** A time in which you are open: start and end, `HH:MM`. `24:00` or `00:00` as the end is midnight at the end of the day. */
export type OpenPeriod = readonly [start: string, end: string];

/** When a day is open: periods in any order, or the whole day. An empty list is a closed day. */
export type OpenTimes = readonly OpenPeriod[] | "all-day";

/** Days of the week, Monday first. */
export const weekDays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** Open times by day. A named day wins over a group that contains it; days that are not named are closed. */
export interface OpenWeek extends Readonly<Partial<Record<(typeof weekDays)[number], OpenTimes>>> {
  readonly weekdays?: OpenTimes;
  readonly weekend?: OpenTimes;
  /** All seven days; `weekdays` and `weekend` win over it. */
  readonly everyDay?: OpenTimes;
}

/** How an override comes back between its first and its last day. */
export interface OverrideRecurrence {
  readonly frequency: "WEEKLY" | "MONTHLY" | "YEARLY";
  /** Every so many weeks, months or years: 1-6. Default 1. */
  readonly interval?: number;
  /** Months, 1-12. */
  readonly months?: readonly number[];
  /** Days of the month, 1-31; -1 is the last one. */
  readonly monthDays?: readonly number[];
  /** Which of the weekdays of the month, 1-4; -1 is the last one. */
  readonly weekdayOccurrence?: number;
}

/** Other open times on some days. */
export interface HoursOverride extends OpenWeek {
  readonly name: string;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day. Default: the first. */
  readonly till?: string;
  /** `STANDARD` stands in place of the week, `OPEN` is added, `CLOSED` is taken away. Default `STANDARD`. */
  readonly type?: "STANDARD" | "OPEN" | "CLOSED";
  readonly repeats?: OverrideRecurrence;
}

/** Hours of operation as they are declared: when they are open, in their own time zone. */
export interface OpenHours extends OpenWeek {
  /** IANA name: `Europe/London`. */
  readonly timeZone: string;
  readonly overrides?: readonly HoursOverride[];
  /** Hours whose overrides are taken over, by name or declaration. */
  readonly parents?: readonly (string | { readonly name: string })[];
}
