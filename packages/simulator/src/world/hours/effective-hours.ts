import { dayOf } from "../../clock/local-time.js";
import { type EffectiveDay, effectiveDay, type HoursSchedule, withOverridesOf } from "./hours-schedule.js";
import type { OpenHours } from "./open-hours.js";
import { readHours } from "./read-hours.js";

/** The days that are asked about: dates, both included. */
export interface DateSpan {
  readonly from: string;
  readonly till: string;
}

/** One day of hours of operation. */
export interface EffectiveHours extends EffectiveDay {
  /** `2026-12-25` */
  readonly date: string;
}

/**
 * When hours of operation are open on each of some days, once their overrides and those of their parents are applied: the
 * same as a call hears.
 * @returns undefined when the hours cannot be used, or the dates are none
 * @param parents the hours whose overrides are taken over; what `hours.parents` says is not looked up
 *
 * @example
 * const [christmas] = effectiveHours(office, { from: "2026-12-25", till: "2026-12-25" }, [holidays]) ?? [];
 * // { date: "2026-12-25", open: [{ from: 540, to: 720 }], overrides: [...] }: open from 9 to 12
 */
export function effectiveHours(
  hours: OpenHours,
  { from, till }: DateSpan,
  parents: readonly OpenHours[] = [],
): readonly EffectiveHours[] | undefined {
  const first = dayOf(from);
  const last = dayOf(till);
  const own = scheduleOf(hours);
  if (first === undefined || last === undefined || own === undefined) return undefined;
  const schedule = withOverridesOf(
    parents.flatMap((parent) => scheduleOf(parent) ?? []),
    own,
  );
  const count = first.until(last, { largestUnit: "day" }).days + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const day = first.add({ days: index });
    return { date: day.toString(), ...effectiveDay(schedule, day) };
  });
}

function scheduleOf(hours: OpenHours): HoursSchedule | undefined {
  return readHours("hours", hours).schedule;
}
