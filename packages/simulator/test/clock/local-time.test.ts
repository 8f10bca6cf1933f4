import { expect, test } from "vitest";
import { dayOf, isDate, localDate, localTime, momentOf } from "../../src/clock/local-time.js";
import { isTimeZone, nearestTimeZone } from "../../src/clock/time-zone.js";

test("shows what calendar and clock show in a zone, in winter and summer", () => {
  const winter = localTime(Date.parse("2026-01-07T23:30:00Z"), "Europe/Berlin");
  expect([winter.date.toString(), winter.minutes]).toEqual(["2026-01-08", 30]);
  const summer = localTime(Date.parse("2026-07-07T12:30:59Z"), "America/New_York");
  expect([summer.date.toString(), summer.minutes]).toEqual(["2026-07-07", 8 * 60 + 30]);
  expect(localDate(Date.parse("2026-07-07T18:29:59Z"), "Asia/Kolkata")).toBe("2026-07-07");
  expect(localDate(Date.parse("2026-07-07T18:30:00Z"), "Asia/Kolkata")).toBe("2026-07-08");
});

test.each([
  ["2026-11-20T10:00", "Europe/London", "2026-11-20T10:00:00Z"],
  ["2026-07-20 10:00", "Europe/London", "2026-07-20T09:00:00Z"],
  ["2026-07-20T10:00:30", "America/Los_Angeles", "2026-07-20T17:00:30Z"],
  ["2026-07-20", "UTC", "2026-07-20T00:00:00Z"],
  ["2026-07-20T10:00Z", "Europe/London", "2026-07-20T10:00:00Z"],
  ["2026-07-20T10:00+02:00", "Europe/London", "2026-07-20T08:00:00Z"],
  // The clock is put forward at 01:00 and back at 02:00.
  ["2026-03-29T01:30", "Europe/London", "2026-03-29T01:30:00Z"],
  ["2026-10-25T01:30", "Europe/London", "2026-10-25T00:30:00Z"],
])("takes %s in %s for %s", (text, zone, moment) => {
  expect(momentOf(text, zone)).toBe(Date.parse(moment));
});

test.each(["", "tomorrow", "2026-02-30", "2026-11-20T25:00", "20.11.2026", "2026-11-20T10"])(
  "takes %o for no moment",
  (text) => {
    expect(momentOf(text, "UTC")).toBeUndefined();
  },
);

test("takes days of the calendar only", () => {
  expect(dayOf("2028-02-29")?.dayOfWeek).toBe(2);
  expect(dayOf("2026-02-29")).toBeUndefined();
  expect(dayOf("2026-2-1")).toBeUndefined();
});

test("knows time zones by name, and the nearest to a wrong one", () => {
  expect(["Europe/London", "UTC", "America/Argentina/Buenos_Aires"].every(isTimeZone)).toBe(true);
  expect(["Europe/Londn", "+01:00", "", "london"].some(isTimeZone)).toBe(false);
  expect(nearestTimeZone("Europe/Londn")).toBe("Europe/London");
});

test("knows the dates of the calendar", () => {
  expect(["2028-02-29", "2026-02-29", "2026-13-01", "2026-1-1", "2026-11-20T10:00"].filter(isDate)).toEqual([
    "2028-02-29",
  ]);
});
