import { isTimeZone } from "@flowc/simulator";
import { invalidParameter } from "../../protocol/service-error.js";
import type { Day, HoursEntry } from "./hours-table.js";
import { minutesOf, timeText } from "./time-of-day.js";

const minutesPerDay = 24 * 60;
const days: readonly Day[] = ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"];

/**
 * The entries in order of day and start, refused when one ends before it starts or two of a day overlap.
 * An end of 00:00 is the end of the day, so start = end = 00:00 is the whole day; a shift over midnight is two entries.
 */
export function checkedOpeningTimes(entries: readonly HoursEntry[]): HoursEntry[] {
  const ordered = [...entries].sort((a, b) => days.indexOf(a.Day) - days.indexOf(b.Day) || startOf(a) - startOf(b));
  for (const [index, entry] of ordered.entries()) {
    if (endOf(entry) <= startOf(entry)) {
      throw invalidParameter(`Config for ${entry.Day} ends at ${timeText(entry.EndTime)}, not after its start.`);
    }
    const previous = ordered[index - 1];
    if (previous?.Day === entry.Day && startOf(entry) < endOf(previous)) {
      throw invalidParameter(`Config for ${entry.Day} has overlapping times at ${timeText(entry.StartTime)}.`);
    }
  }
  return ordered;
}

/** Refuses a time zone that the IANA data base does not have. */
export function checkTimeZone(timeZone: string): void {
  if (!isTimeZone(timeZone)) throw invalidParameter(`TimeZone ${timeZone} is not a valid IANA time zone`);
}

const startOf = (entry: HoursEntry) => minutesOf(entry.StartTime);
const endOf = (entry: HoursEntry) => minutesOf(entry.EndTime) || minutesPerDay;
