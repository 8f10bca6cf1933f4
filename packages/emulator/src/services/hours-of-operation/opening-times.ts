import { invalidParameter } from "../../protocol/service-error.js";
import type { Day, HoursEntry, TimeOfDay } from "./hours-table.js";

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
      throw invalidParameter(`Config for ${entry.Day} ends at ${clock(entry.EndTime)}, not after its start.`);
    }
    const previous = ordered[index - 1];
    if (previous?.Day === entry.Day && startOf(entry) < endOf(previous)) {
      throw invalidParameter(`Config for ${entry.Day} has overlapping times at ${clock(entry.StartTime)}.`);
    }
  }
  return ordered;
}

/** Refuses a time zone that the IANA data base does not have. */
export function checkTimeZone(timeZone: string): void {
  try {
    // Offsets such as +01:00 are accepted by Intl but are no names of zones.
    if (/^[A-Za-z]/.test(timeZone) && new Intl.DateTimeFormat("en", { timeZone })) return;
  } catch {
    // Intl says the same as the refusal below, in its own words.
  }
  throw invalidParameter(`TimeZone ${timeZone} is not a valid IANA time zone`);
}

const minutesOf = (time: TimeOfDay) => time.Hours * 60 + time.Minutes;
const startOf = (entry: HoursEntry) => minutesOf(entry.StartTime);
const endOf = (entry: HoursEntry) => minutesOf(entry.EndTime) || minutesPerDay;
const clock = ({ Hours, Minutes }: TimeOfDay) => `${pad(Hours)}:${pad(Minutes)}`;
const pad = (value: number) => String(value).padStart(2, "0");
