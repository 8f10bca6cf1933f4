import { Temporal } from "temporal-polyfill";

/** What calendar and clock on the wall show in a time zone. */
export interface LocalTime {
  readonly date: Temporal.PlainDate;
  /** Whole minutes since midnight as the clock shows them: 0-1439, also on days on which the clock is changed. */
  readonly minutes: number;
}

/** What calendar and clock show at a moment. `timeZone`: a name that `isTimeZone`. */
export function localTime(at: number, timeZone: string): LocalTime {
  const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  return { date: there.toPlainDate(), minutes: there.hour * 60 + there.minute };
}

const minute = 60_000;
const dayOfMinutes = 24 * 60 * minute;

/**
 * A calendar and clock in a time zone, for moments that lie close together: it works a day out once.
 * `timeZone`: a name that `isTimeZone`.
 */
export function localClock(timeZone: string): (at: number) => LocalTime {
  let date: Temporal.PlainDate | undefined;
  let start = 0;
  return (at) => {
    if (date !== undefined && at >= start && at < start + dayOfMinutes) {
      return { date, minutes: Math.floor((at - start) / minute) };
    }
    const local = localTime(at, timeZone);
    start = local.date.toZonedDateTime(timeZone).epochMilliseconds;
    const end = local.date.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
    // On a day on which the clock is changed minutes do not simply count up.
    date = end - start === dayOfMinutes ? local.date : undefined;
    return local;
  };
}

/** The date that the calendar shows at a moment: `2026-11-20`. */
export function localDate(at: number, timeZone: string): string {
  return localTime(at, timeZone).date.toString();
}

const form = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * The moment that text names: milliseconds since 1970-01-01 UTC; undefined when it names none.
 * @param text `2026-11-20`, `2026-11-20T10:00`, `2026-11-20 10:00:30`, or with its own offset `2026-11-20T10:00Z`.
 * A time that the clock skips is the one after the change, a time that it shows twice the first.
 * @param timeZone where a text without an offset is meant; a name that `isTimeZone`
 */
export function momentOf(text: string, timeZone: string): number | undefined {
  const [matched, date, time = "00:00", offset] = form.exec(text.trim()) ?? [];
  if (matched === undefined) return undefined;
  try {
    if (offset !== undefined) return Temporal.Instant.from(`${date}T${time}${offset}`).epochMilliseconds;
    return Temporal.PlainDateTime.from(`${date}T${time}`, { overflow: "reject" }).toZonedDateTime(timeZone)
      .epochMilliseconds;
  } catch {
    return undefined;
  }
}

/** The day that text names, `2026-12-25`; undefined when it names none. */
export function dayOf(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    return undefined;
  }
}

/** Whether text names a date of the calendar: `2026-12-25`, not `2026-02-30`. */
export function isDate(text: string): boolean {
  return dayOf(text) !== undefined;
}
