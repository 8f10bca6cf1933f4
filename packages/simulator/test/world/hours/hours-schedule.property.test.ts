import fc from "fast-check";
import { expect, test } from "vitest";
import { hoursTeller } from "../../../src/world/hours/hours-schedule.js";
import type { HoursOverride, OpenHours, OpenTimes, OpenWeek } from "../../../src/world/hours/open-hours.js";
import { readHours } from "../../../src/world/hours/read-hours.js";

const time = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
const period = fc
  .tuple(fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 1, max: 1440 }))
  .filter(([from, to]) => from < to)
  .map(([from, to]) => [time(from), time(to)] as const);
const times: fc.Arbitrary<OpenTimes> = fc.oneof(fc.constant("all-day" as const), fc.array(period, { maxLength: 3 }));
const week: fc.Arbitrary<OpenWeek> = fc.record(
  { weekdays: times, weekend: times, monday: times, friday: times, everyDay: times },
  { requiredKeys: [] },
);
const day = fc
  .integer({ min: 0, max: 90 })
  .map((days) => new Date(Date.UTC(2026, 9, 1 + days)).toISOString().slice(0, 10));
const span = fc.tuple(day, day).map(([one, other]) => (one < other ? [one, other] : [other, one]));
const override: fc.Arbitrary<HoursOverride> = fc
  .record({
    name: fc.constantFrom("One", "Two", "Three"),
    span,
    type: fc.constantFrom("STANDARD" as const, "OPEN" as const, "CLOSED" as const),
    week,
  })
  .map(({ name, span: [from = "", till = ""], type, week: times }) => ({ name, from, till, type, ...times }));
const hours: fc.Arbitrary<OpenHours> = fc
  .record({
    timeZone: fc.constantFrom("Europe/London", "America/New_York", "Asia/Kathmandu"),
    week,
    overrides: fc.array(override, { maxLength: 4 }),
  })
  .map(({ timeZone, week: times, overrides }) => ({ timeZone, ...times, overrides }));
const moment = fc.integer({ min: Date.UTC(2026, 9, 1), max: Date.UTC(2026, 11, 31) });

function isOpen(given: OpenHours, at: number): boolean {
  const { schedule, diagnostics } = readHours("Main", given);
  if (schedule === undefined) throw new Error(JSON.stringify(diagnostics));
  return hoursTeller(schedule)(at).open;
}

function withOverride(given: OpenHours, more: HoursOverride): OpenHours {
  return { ...given, overrides: [...(given.overrides ?? []), more] };
}

test("one more closing never opens, one more opening never closes", () => {
  fc.assert(
    fc.property(hours, override, moment, (given, more, at) => {
      const before = isOpen(given, at);
      expect(isOpen(withOverride(given, { ...more, type: "CLOSED" }), at) && !before).toBe(false);
      expect(!isOpen(withOverride(given, { ...more, type: "OPEN" }), at) && before).toBe(false);
    }),
  );
});

test("temporary hours make no difference to days before their first and after their last", () => {
  fc.assert(
    fc.property(hours, override, moment, (given, more, at) => {
      const there = new Intl.DateTimeFormat("sv-SE", { timeZone: given.timeZone, dateStyle: "short" }).format(at);
      fc.pre(there < more.from || there > (more.till ?? more.from));
      expect(isOpen(withOverride(given, more), at)).toBe(isOpen(given, at));
    }),
  );
});

test("hours of which nothing is said are closed; hours that are open all day are open", () => {
  fc.assert(
    fc.property(hours, moment, ({ timeZone }, at) => {
      expect(isOpen({ timeZone }, at)).toBe(false);
      expect(isOpen({ timeZone, everyDay: "all-day" }, at)).toBe(true);
    }),
  );
});

test("the order in which closings and openings are written makes no difference", () => {
  fc.assert(
    fc.property(hours, moment, (given, at) => {
      const changing = (given.overrides ?? []).filter(({ type }) => type !== "STANDARD");
      const turned = { ...given, overrides: changing.toReversed() };
      expect(isOpen(turned, at)).toBe(isOpen({ ...given, overrides: changing }, at));
    }),
  );
});
