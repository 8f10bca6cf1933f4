/** A part of a day: minutes since midnight, the first one included, the last one not. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

export const wholeDay: Period = { from: 0, to: 24 * 60 };

/** Minutes since midnight of a time of the day: `09:30`, up to `24:00`; undefined when it is none. */
export function minutesOf(time: string): number | undefined {
  const [matched, hours, minutes] = /^(\d{2}):([0-5]\d)$/.exec(time) ?? [];
  if (matched === undefined) return undefined;
  const count = Number(hours) * 60 + Number(minutes);
  return count <= wholeDay.to ? count : undefined;
}

/** Whether a minute of the day is in one of some periods. */
export function covers(periods: readonly Period[], minutes: number): boolean {
  return periods.some(({ from, to }) => minutes >= from && minutes < to);
}

/** What is left of some periods without others. */
export function without(periods: readonly Period[], taken: readonly Period[]): readonly Period[] {
  return taken.reduce<readonly Period[]>(
    (left, { from, to }) =>
      left.flatMap((period) =>
        [
          { from: period.from, to: Math.min(period.to, from) },
          { from: Math.max(period.from, to), to: period.to },
        ].filter((part) => part.from < part.to),
      ),
    periods,
  );
}

/** Periods in order, those that touch or overlap as one. */
export function united(periods: readonly Period[]): readonly Period[] {
  const result: Period[] = [];
  for (const period of periods.toSorted((one, other) => one.from - other.from)) {
    const last = result.at(-1);
    if (last !== undefined && period.from <= last.to) {
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, period.to) };
    } else result.push(period);
  }
  return result;
}
