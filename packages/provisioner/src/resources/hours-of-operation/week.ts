import type { JsonObject, JsonValue } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import { type Given, wrongType } from "../../declaration/property-checks.js";
import { type WeekDay, weekDays } from "./declaration.js";

/** One open period as the API writes it, times as minutes from midnight folded back into hours and minutes. */
export type WeekSlot = {
  readonly day: string;
  readonly start: string;
  readonly end: string;
};

/** Most periods in a week (API model, checked 2026-11-20). */
const mostPeriods = 100;
const midnight = "00:00";
const endOfDay = 24 * 60;
const time = /^([01]\d|2[0-3]):([0-5]\d)$/;

interface DayGroup {
  readonly key: string;
  readonly days: readonly WeekDay[];
  /** The days in a message, after "on". */
  readonly words: string;
}

/** Groups of days, from the weakest to the strongest: a later one wins over an earlier one. */
const groups: readonly DayGroup[] = [
  { key: "everyDay", days: weekDays, words: "every day" },
  { key: "weekdays", days: weekDays.slice(0, 5), words: "weekdays" },
  { key: "weekend", days: weekDays.slice(5), words: "the weekend" },
  ...weekDays.map((day) => ({ key: day, days: [day], words: day.charAt(0).toUpperCase() + day.slice(1) })),
];

/** Properties that say open times. */
export const weekProperties: readonly string[] = groups.map(({ key }) => key);

/** Checks the open times of a declaration and gives them as a flat list, Monday first. */
export function normaliseWeek(given: Given, report: CheckReport): JsonValue {
  const written = groups.filter(({ key }) => given[key] !== undefined);
  // Once for each group, so that a mistake in the times of five days is one mistake.
  const openTimes = new Map(written.map((group) => [group, timesOf(group, given[group.key], report)]));
  const slots = weekDays.flatMap((day): WeekSlot[] => {
    const group = written.findLast(({ days }) => days.includes(day));
    const times = (group && openTimes.get(group)) ?? [];
    return times.map(({ start, end }) => ({ day: day.toUpperCase(), start, end }));
  });
  if (slots.length > mostPeriods) {
    report.add("PLAN110", { resource: report.resource, count: slots.length, max: mostPeriods });
  }
  return slots;
}

function timesOf({ key, words }: DayGroup, times: unknown, report: CheckReport): Pick<WeekSlot, "start" | "end">[] {
  if (times === "all-day") return [{ start: midnight, end: midnight }];
  if (!Array.isArray(times) || !times.every(isPair)) {
    wrongType(report, key, key, times, 'a list of periods like ["09:00", "17:00"], or "all-day"');
    return [];
  }
  const periods = times.flatMap(([start, end]) => readPeriod(words, key, start, end, report) ?? []);
  checkOverlaps(words, key, periods, report);
  return periods.map(({ start, end }) => ({ start, end: end === "24:00" ? midnight : end }));
}

function isPair(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === "string");
}

interface Period {
  readonly start: string;
  readonly end: string;
  readonly from: number;
  readonly to: number;
}

function readPeriod(day: string, key: string, start: string, end: string, report: CheckReport): Period | undefined {
  const malformed = time.test(start) ? (end === "24:00" || time.test(end) ? undefined : end) : start;
  if (malformed !== undefined) {
    report.add("PLAN106", { resource: report.resource, day, value: malformed }, `/${key}`);
    return undefined;
  }
  const from = minutes(start);
  const to = minutes(end) || endOfDay;
  if (to <= from) {
    report.add("PLAN107", { resource: report.resource, day, start, end }, `/${key}`);
    return undefined;
  }
  return { start, end, from, to };
}

function checkOverlaps(day: string, key: string, periods: readonly Period[], report: CheckReport): void {
  const ordered = periods.toSorted((a, b) => a.from - b.from || a.to - b.to);
  for (const [index, period] of ordered.entries()) {
    const next = ordered[index + 1];
    if (next === undefined || next.from >= period.to) continue;
    const place = { resource: report.resource, day };
    const first = `${period.start}-${period.end}`;
    if (next.from === period.from && next.to === period.to) {
      report.add("PLAN109", { ...place, period: first }, `/${key}`);
    } else {
      report.add("PLAN108", { ...place, first, second: `${next.start}-${next.end}` }, `/${key}`);
    }
  }
}

function minutes(clock: string): number {
  const [hours = "0", rest = "0"] = clock.split(":");
  return Number(hours) * 60 + Number(rest);
}

interface WireTime {
  readonly Hours?: number;
  readonly Minutes?: number;
}

/** An entry of `Config` as the API writes it. */
export interface WireSlot {
  readonly Day?: string;
  readonly StartTime?: WireTime;
  readonly EndTime?: WireTime;
}

/** The list as the API takes it. */
export function weekToWire(slots: readonly WeekSlot[]): readonly WireSlot[] {
  return slots.map(({ day, start, end }) => ({ Day: day, StartTime: wireTime(start), EndTime: wireTime(end) }));
}

/** The list as the API gives it, in the shape of a declaration's. */
export function weekFromWire(config: readonly WireSlot[]): readonly WeekSlot[] {
  return config.map(({ Day, StartTime, EndTime }) => ({
    day: Day ?? "",
    start: clockText(StartTime),
    end: clockText(EndTime),
  }));
}

function wireTime(clock: string): WireTime {
  const [hours = "0", rest = "0"] = clock.split(":");
  return { Hours: Number(hours), Minutes: Number(rest) };
}

function clockText({ Hours = 0, Minutes = 0 }: WireTime = {}): string {
  return `${String(Hours).padStart(2, "0")}:${String(Minutes).padStart(2, "0")}`;
}

/** Open times in words: runs of days with equal times are said once. */
export function weekInWords(slots: readonly WeekSlot[]): string {
  if (slots.length === 0) return "closed all week";
  const byDay = weekDays.map((day) => {
    const open = slots
      .filter((slot) => slot.day === day.toUpperCase())
      .map(({ start, end }) => hoursInWords(start, end));
    return { day: day.slice(0, 3), times: open.toSorted().join(", ") };
  });
  const runs: { from: string; to: string; times: string }[] = [];
  for (const { day, times } of byDay) {
    const last = runs.at(-1);
    if (last?.times === times) last.to = day;
    else runs.push({ from: day, to: day, times });
  }
  return runs
    .filter(({ times }) => times !== "")
    .map(({ from, to, times }) => `${from === to ? from : `${from}-${to}`} ${times}`)
    .join("; ");
}

function hoursInWords(start: string, end: string): string {
  if (start === midnight && end === midnight) return "all day";
  return `${start}-${end === midnight ? "24:00" : end}`;
}

/** Open times as an author would write them, in as few properties as days with equal times allow. */
export function declaredWeek(slots: readonly WeekSlot[]): JsonObject {
  const times = new Map(
    weekDays.map((day) => [day, declaredTimes(slots.filter((slot) => slot.day === day.toUpperCase()))]),
  );
  const written: Record<string, JsonValue> = {};
  const rest = new Set<WeekDay>(weekDays);
  // The greatest group comes first; a closed day is said by leaving it out.
  for (const { key, days } of groups) {
    const [first] = days;
    const open = first === undefined ? undefined : times.get(first);
    const isWhole = days.every((day) => rest.has(day) && same(times.get(day), open));
    if (open === undefined || !isWhole) continue;
    written[key] = open;
    for (const day of days) rest.delete(day);
  }
  return written;
}

function declaredTimes(slots: readonly WeekSlot[]): JsonValue | undefined {
  if (slots.length === 0) return undefined;
  const [only] = slots;
  if (slots.length === 1 && only?.start === midnight && only.end === midnight) return "all-day";
  const periods = slots.map(({ start, end }) => [start, end === midnight ? "24:00" : end]);
  return periods.toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1));
}

function same(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
