import { expect, test } from "vitest";
import type { HoursOverride, OpenHours } from "../../../src/world/hours/open-hours.js";
import { readHours } from "../../../src/world/hours/read-hours.js";

const codes = (given: OpenHours) =>
  readHours("Main", given).diagnostics.map(({ code, message }) => `${code} ${message}`);
const withOverride = (override: Partial<HoursOverride>) =>
  codes({ timeZone: "UTC", overrides: [{ name: "Party", from: "2026-12-24", ...override }] });

test("tells a time zone that does not exist, with the nearest", () => {
  const [found] = readHours("Main", { timeZone: "Europe/Londn" }).diagnostics;
  expect(found?.code).toBe("SIM140");
  expect(found?.help).toBe('Did you mean "Europe/London"?');
});

test.each([[["9:00", "17:00"]], [["17:00", "09:00"]], [["09:00", "24:30"]], [["09:00"]]])(
  "tells open times that are none: %j",
  (period) => {
    const given = { timeZone: "UTC", monday: [period] } as unknown as OpenHours;
    expect(codes(given)).toEqual([expect.stringMatching(/^SIM141 .* for "monday"/)]);
    expect(readHours("Main", given).schedule).toBeUndefined();
  },
);

test("tells what is wrong with an override", () => {
  expect(withOverride({ from: "24.12.2026" })).toEqual([expect.stringContaining('has the day "24.12.2026"')]);
  expect(withOverride({ till: "2026-12-01" })).toEqual([expect.stringContaining("before it begins")]);
  expect(withOverride({ type: "HOLIDAY" as "OPEN" })).toEqual([expect.stringContaining('has the type "HOLIDAY"')]);
  expect(withOverride({ repeats: { frequency: "DAILY" as "WEEKLY" } })).toEqual([
    expect.stringContaining('repeats "DAILY"'),
  ]);
  expect(withOverride({ repeats: { frequency: "WEEKLY", interval: 0 } })).toEqual([
    expect.stringContaining("repeats every 0"),
  ]);
});

test("a period till 00:00 lasts until midnight", () => {
  const { schedule } = readHours("Main", { timeZone: "UTC", monday: [["20:00", "00:00"]] });
  expect(schedule?.week[0]).toEqual([{ from: 1200, to: 1440 }]);
});
