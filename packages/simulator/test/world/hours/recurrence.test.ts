import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { OverrideRecurrence } from "../../../src/world/hours/open-hours.js";
import { repeatsOn } from "../../../src/world/hours/recurrence.js";

/** The days of a year on which an override is there. */
function days(repeats: OverrideRecurrence, weekdays: readonly number[] = [], from = "2026-01-07"): readonly string[] {
  const first = Temporal.PlainDate.from(from);
  return Array.from({ length: 365 }, (_, index) => first.add({ days: index }))
    .filter((day) => repeatsOn({ repeats, from: first, weekdays }, day))
    .map((day) => day.toString());
}

test("weekly: on the days that it names, every so many weeks from Monday on", () => {
  expect(days({ frequency: "WEEKLY" }, [1, 3]).slice(0, 4)).toEqual([
    "2026-01-07",
    "2026-01-12",
    "2026-01-14",
    "2026-01-19",
  ]);
  expect(days({ frequency: "WEEKLY", interval: 2 }, [1, 3]).slice(0, 4)).toEqual([
    "2026-01-07",
    "2026-01-19",
    "2026-01-21",
    "2026-02-02",
  ]);
  expect(days({ frequency: "WEEKLY", interval: 4 }).slice(0, 2)).toEqual(["2026-01-07", "2026-02-04"]);
});

test("monthly: on days of the month, the last one too", () => {
  expect(days({ frequency: "MONTHLY", monthDays: [1, -1] }).slice(0, 4)).toEqual([
    "2026-01-31",
    "2026-02-01",
    "2026-02-28",
    "2026-03-01",
  ]);
  expect(days({ frequency: "MONTHLY", interval: 6 })).toEqual(["2026-01-07", "2026-07-07"]);
});

test("monthly: on the second or last of a weekday", () => {
  expect(days({ frequency: "MONTHLY", weekdayOccurrence: -1 }, [5]).slice(0, 3)).toEqual([
    "2026-01-30",
    "2026-02-27",
    "2026-03-27",
  ]);
  expect(days({ frequency: "MONTHLY", weekdayOccurrence: 2, months: [3, 4] }, [2])).toEqual([
    "2026-03-10",
    "2026-04-14",
  ]);
});

test("yearly: on a day of some months, else on that of the first day", () => {
  expect(days({ frequency: "YEARLY", months: [12], monthDays: [25, 26] })).toEqual(["2026-12-25", "2026-12-26"]);
  expect(days({ frequency: "YEARLY" })).toEqual(["2026-01-07"]);
  expect(days({ frequency: "YEARLY", months: [11], weekdayOccurrence: 4 }, [4])).toEqual(["2026-11-26"]);
  expect(days({ frequency: "YEARLY", interval: 2, months: [1], monthDays: [6] }, [], "2026-01-07")).toEqual([]);
});
