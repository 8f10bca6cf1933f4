import { expect, test } from "vitest";
import { effectiveHours } from "../../../src/world/hours/effective-hours.js";
import type { HoursOverride, OpenHours } from "../../../src/world/hours/open-hours.js";

const office: OpenHours = { timeZone: "Europe/London", weekdays: [["09:00", "17:00"]] };
const on = (from: string, till = from) => ({ from, till });

/** Open times as text: `2026-12-24 9-12`. */
function words(hours: OpenHours, dates: { from: string; till: string }, parents: readonly OpenHours[] = []) {
  const days = effectiveHours(hours, dates, parents) ?? [];
  return days.map(({ date, open }) => [date, ...open.map(({ from, to }) => `${from / 60}-${to / 60}`)].join(" "));
}

test("tells each day from the first to the last, both included", () => {
  expect(words(office, on("2027-02-26", "2027-03-01"))).toEqual([
    "2027-02-26 9-17",
    "2027-02-27",
    "2027-02-28",
    "2027-03-01 9-17",
  ]);
  expect(words(office, on("2027-03-01", "2027-02-28"))).toEqual([]);
});

test("takes over every override of the parents, beside its own", () => {
  const lunch: HoursOverride = { name: "Lunch", from: "2026-12-21", type: "CLOSED", monday: [["12:00", "13:00"]] };
  const training: HoursOverride = {
    name: "Training",
    from: "2026-12-21",
    type: "CLOSED",
    monday: [["09:00", "10:00"]],
  };
  const parent: OpenHours = { timeZone: "Europe/London", everyDay: "all-day", overrides: [lunch] };
  const child = { ...office, overrides: [training] };
  expect(words(child, on("2026-12-21"), [parent])).toEqual(["2026-12-21 10-12 13-17"]);
});

test("own temporary hours decide over those of a parent that begin on the same day", () => {
  const short: HoursOverride = { name: "Short", from: "2026-12-21", monday: [["10:00", "12:00"]] };
  const shorter: HoursOverride = { name: "Shorter", from: "2026-12-21", monday: [["14:00", "15:00"]] };
  const parent = { ...office, overrides: [short] };
  expect(words(office, on("2026-12-21"), [parent])).toEqual(["2026-12-21 10-12"]);
  expect(words({ ...office, overrides: [shorter] }, on("2026-12-21"), [parent])).toEqual(["2026-12-21 14-15"]);
});

test("says what each override decides, and what of that it opens", () => {
  const overrides: readonly HoursOverride[] = [
    { name: "Short", from: "2026-12-21", till: "2026-12-27", monday: [["10:00", "16:00"]] },
    { name: "Late", from: "2026-12-21", type: "OPEN", monday: [["18:00", "20:00"]] },
    { name: "Repair", from: "2026-12-21", till: "2026-12-22", type: "CLOSED", monday: [["11:00", "12:00"]] },
  ];
  const [monday, tuesday] = effectiveHours({ ...office, overrides }, on("2026-12-21", "2026-12-22")) ?? [];
  const day = { from: 0, to: 1440 };
  const late = [{ from: 1080, to: 1200 }];
  expect(monday?.overrides).toEqual([
    { name: "Repair", decides: [{ from: 660, to: 720 }], opens: [] },
    { name: "Late", decides: late, opens: late },
    { name: "Short", decides: [day], opens: [{ from: 600, to: 960 }] },
  ]);
  // A closing that names times of other days only closes nothing on this one.
  expect(tuesday?.overrides).toEqual([
    { name: "Repair", decides: [], opens: [] },
    { name: "Short", decides: [day], opens: [] },
  ]);
});

test("tells nothing of hours that cannot be read, and of dates that the calendar does not have", () => {
  expect(effectiveHours({ timeZone: "Mars/Olympus" }, on("2026-12-21"))).toBeUndefined();
  expect(effectiveHours(office, on("2026-02-30"))).toBeUndefined();
});
