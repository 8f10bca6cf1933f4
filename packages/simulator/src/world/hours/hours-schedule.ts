import type { Temporal } from "temporal-polyfill";
import { localClock } from "../../clock/local-time.js";
import { covers, type Period, united, wholeDay, without } from "../../clock/periods.js";
import type { HoursAnswer } from "./hours-answer.js";
import type { OverrideRecurrence } from "./open-hours.js";
import type { Week } from "./open-week.js";
import { repeatsOn } from "./recurrence.js";

/** An override that has been read. */
export interface Override {
  readonly name: string;
  readonly from: Temporal.PlainDate;
  readonly till: Temporal.PlainDate;
  readonly type: "STANDARD" | "OPEN" | "CLOSED";
  readonly week: Week;
  readonly repeats?: OverrideRecurrence;
}

/** Hours of operation that have been read, with the overrides that they take over. */
export interface HoursSchedule {
  readonly timeZone: string;
  readonly week: Week;
  readonly overrides: readonly Override[];
}

/** What is open on one day, and the overrides that made it so. */
export interface EffectiveDay {
  readonly open: readonly Period[];
  /** The overrides that decide something of it, the one that counts first first. */
  readonly overrides: readonly DecidingOverride[];
}

/** What an override makes of a day. */
export interface DecidingOverride {
  readonly name: string;
  /** The part of the day of which it decides whether it is open. */
  readonly decides: readonly Period[];
  /** The part of that which it opens; the rest it closes. */
  readonly opens: readonly Period[];
}

function isOn(override: Override, day: Temporal.PlainDate): boolean {
  const { from, till, repeats, week } = override;
  const text = day.toString();
  if (text < from.toString() || text > till.toString()) return false;
  if (repeats === undefined) return true;
  const weekdays = week.flatMap((times, index) => (times === undefined ? [] : [index + 1]));
  return repeatsOn({ repeats, from, weekdays }, day);
}

/** Hours with the overrides of their parents, which they take over; their own come after them. */
export function withOverridesOf(parents: readonly HoursSchedule[], own: HoursSchedule): HoursSchedule {
  return { ...own, overrides: [...parents.flatMap(({ overrides }) => overrides), ...own.overrides] };
}

function timesOn(week: Week, day: Temporal.PlainDate): readonly Period[] {
  return week[day.dayOfWeek - 1] ?? [];
}

/** A closing that names no times at all closes the whole day. */
function closedOn({ week }: Override, day: Temporal.PlainDate): readonly Period[] {
  return week.every((times) => times === undefined || times.length === 0) ? [wholeDay] : timesOn(week, day);
}

/**
 * What is open on a day. Closings count first, then openings, then temporary hours, which stand in place of the week, then
 * the week (administrator guide, Dates with competing overrides, checked 2026-11-21). Of several temporary hours the one
 * that begins last decides (assumed).
 */
export function effectiveDay({ week, overrides }: HoursSchedule, day: Temporal.PlainDate): EffectiveDay {
  const there = overrides.filter((override) => isOn(override, day));
  const temporary = there
    .filter(({ type }) => type === "STANDARD")
    .toSorted((one, other) => (one.from.toString() < other.from.toString() ? -1 : 1))
    .at(-1);
  const opened = there.filter(({ type }) => type === "OPEN");
  const closed = there.filter(({ type }) => type === "CLOSED");
  const base = timesOn(temporary?.week ?? week, day);
  const open = united([...base, ...opened.flatMap((override) => timesOn(override.week, day))]);
  return {
    open: without(
      open,
      closed.flatMap((override) => closedOn(override, day)),
    ),
    overrides: [
      ...closed.map((override) => ({ name: override.name, decides: closedOn(override, day), opens: [] })),
      ...opened.map(({ name, week: times }) => ({ name, decides: timesOn(times, day), opens: timesOn(times, day) })),
      ...(temporary === undefined ? [] : [{ name: temporary.name, decides: [wholeDay], opens: base }]),
    ],
  };
}

/**
 * Tells whether hours are open at a moment. The minute in which they close is closed. On days on which the clock is
 * changed the clock on the wall counts (both assumed, 2026-11-21). It works a day out once.
 */
export function hoursTeller(schedule: HoursSchedule): (at: number) => HoursAnswer {
  const clock = localClock(schedule.timeZone);
  const days = new Map<string, EffectiveDay>();

  function dayOn(date: Temporal.PlainDate): EffectiveDay {
    const text = date.toString();
    const known = days.get(text) ?? effectiveDay(schedule, date);
    days.set(text, known);
    return known;
  }

  return (at) => {
    const { date, minutes } = clock(at);
    const { open, overrides } = dayOn(date);
    const deciding = overrides.filter(({ decides }) => covers(decides, minutes));
    return { open: covers(open, minutes), overrides: deciding.map(({ name }) => name) };
  };
}
