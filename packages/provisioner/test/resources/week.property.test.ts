import fc from "fast-check";
import { expect, it } from "vitest";
import { weekFromWire, weekInWords, weekToWire } from "../../src/resources/hours-of-operation/week.js";

const arbClock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
const arbDay = fc.constantFrom("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");
const arbWeek = fc.array(fc.record({ day: arbDay, start: arbClock, end: arbClock }), { maxLength: 12 });

it("open times come back from the wire as they went", () => {
  fc.assert(
    fc.property(arbWeek, (week) => {
      expect(weekFromWire(weekToWire(week))).toEqual(week);
    }),
  );
});

it("open times in words do not depend on their order", () => {
  fc.assert(
    fc.property(arbWeek, (week) => {
      expect(weekInWords(week.toReversed())).toBe(weekInWords(week));
    }),
  );
});

it("open times in words say runs of equal days once", () => {
  const nine = ["MONDAY", "TUESDAY", "WEDNESDAY"].map((day) => ({ day, start: "09:00", end: "17:00" }));
  const week = [
    ...nine,
    { day: "SATURDAY", start: "00:00", end: "00:00" },
    { day: "SUNDAY", start: "18:00", end: "00:00" },
  ];
  expect(weekInWords(week)).toBe("mon-wed 09:00-17:00; sat all day; sun 18:00-24:00");
  expect(weekInWords([])).toBe("closed all week");
});
