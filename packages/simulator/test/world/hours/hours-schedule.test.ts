import { expect, test } from "vitest";
import { momentOf } from "../../../src/clock/local-time.js";
import { type HoursSchedule, hoursTeller } from "../../../src/world/hours/hours-schedule.js";
import type { OpenHours } from "../../../src/world/hours/open-hours.js";
import { readHours } from "../../../src/world/hours/read-hours.js";

function schedule(given: OpenHours): HoursSchedule {
  const { schedule: read, diagnostics } = readHours("Main", given);
  if (read === undefined) throw new Error(JSON.stringify(diagnostics));
  return read;
}

/** The times of a day at which hours open and close, and under which overrides. */
function changes(given: OpenHours, day: string): string {
  const tell = hoursTeller(schedule(given));
  const words: string[] = [];
  let last = "";
  for (let minute = 0; minute < 1440; minute += 30) {
    const time = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
    const { open, overrides = [] } = tell(momentOf(`${day}T${time}`, given.timeZone) ?? 0);
    const now = [open ? "open" : "closed", ...overrides].join(" ");
    if (now !== last) words.push(`${time} ${now}`);
    last = now;
  }
  return words.join(", ");
}

const week: OpenHours = {
  timeZone: "America/New_York",
  weekdays: [["09:00", "17:00"]],
  friday: [
    ["09:00", "12:00"],
    ["13:00", "16:00"],
  ],
  saturday: "all-day",
};

test("opens and closes by the week, in its own time zone", () => {
  expect(changes(week, "2026-11-19")).toBe("00:00 closed, 09:00 open, 17:00 closed");
  expect(changes(week, "2026-11-20")).toBe("00:00 closed, 09:00 open, 12:00 closed, 13:00 open, 16:00 closed");
  expect(changes(week, "2026-11-21")).toBe("00:00 open");
  expect(changes(week, "2026-11-22")).toBe("00:00 closed");
  expect(hoursTeller(schedule(week))(Date.parse("2026-07-09T13:00:00Z")).open).toBe(true);
  expect(hoursTeller(schedule(week))(Date.parse("2026-12-10T13:59:59Z")).open).toBe(false);
});

test("the minute in which it closes is closed", () => {
  const at = momentOf("2026-11-19T17:00", week.timeZone) ?? 0;
  expect(hoursTeller(schedule(week))(at - 1).open).toBe(true);
  expect(hoursTeller(schedule(week))(at).open).toBe(false);
});

test("the clock on the wall counts when it is changed", () => {
  const night: OpenHours = { timeZone: "Europe/London", everyDay: [["01:00", "02:00"]] };
  const openMinutes = (from: string) => {
    const tell = hoursTeller(schedule(night));
    const minutes = Array.from({ length: 180 }, (_, minute) => Date.parse(from) + minute * 60_000);
    return minutes.filter((at) => tell(at).open).length;
  };
  expect(openMinutes("2026-06-10T23:00:00Z")).toBe(60);
  expect(openMinutes("2026-03-28T23:30:00Z")).toBe(0);
  expect(openMinutes("2026-10-24T23:30:00Z")).toBe(120);
});

test("temporary hours stand in place of the week on every day between their first and last", () => {
  const overrides = [{ name: "Season", from: "2026-12-14", till: "2026-12-20", monday: [["10:00", "12:00"]] }] as const;
  expect(changes({ ...week, overrides }, "2026-12-14")).toBe(
    "00:00 closed Season, 10:00 open Season, 12:00 closed Season",
  );
  expect(changes({ ...week, overrides }, "2026-12-15")).toBe("00:00 closed Season");
  expect(changes({ ...week, overrides }, "2026-12-21")).toBe("00:00 closed, 09:00 open, 17:00 closed");
});

test("closings count before openings, those before temporary hours, those before the week", () => {
  const overrides = [
    { name: "Short", from: "2026-11-19", type: "STANDARD", everyDay: [["10:00", "14:00"]] },
    {
      name: "Late",
      from: "2026-11-01",
      till: "2026-11-30",
      type: "OPEN",
      thursday: [["18:00", "20:00"]],
      repeats: { frequency: "WEEKLY" },
    },
    { name: "Repair", from: "2026-11-19", type: "CLOSED", thursday: [["11:00", "12:00"]] },
  ] as const;
  expect(changes({ ...week, overrides }, "2026-11-19")).toBe(
    [
      "00:00 closed Short, 10:00 open Short, 11:00 closed Repair Short, 12:00 open Short, 14:00 closed Short",
      "18:00 open Late Short, 20:00 closed Short",
    ].join(", "),
  );
});

test("a closing without times closes the whole day, whatever else is there", () => {
  const overrides = [
    { name: "Open anyway", from: "2026-12-25", type: "OPEN", everyDay: "all-day" },
    {
      name: "Christmas",
      from: "2026-01-01",
      till: "2030-12-31",
      type: "CLOSED",
      repeats: { frequency: "YEARLY", months: [12], monthDays: [25] },
    },
  ] as const;
  expect(changes({ ...week, overrides }, "2026-12-25")).toBe("00:00 closed Christmas Open anyway");
  expect(changes({ ...week, overrides }, "2027-12-25")).toBe("00:00 closed Christmas");
});

test("of two temporary hours the one that begins last decides, and that is told", () => {
  const overrides = [
    { name: "Day off", from: "2026-12-25" },
    { name: "Season", from: "2026-12-01", till: "2026-12-31", everyDay: [["08:00", "20:00"]] },
  ] as const;
  expect(changes({ ...week, overrides }, "2026-12-25")).toBe("00:00 closed Day off");
  expect(readHours("Main", { ...week, overrides }).diagnostics).toMatchObject([
    { code: "SIM144", data: { first: "Season", second: "Day off" } },
  ]);
});
