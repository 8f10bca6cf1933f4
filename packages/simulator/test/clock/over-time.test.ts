import { expect, test } from "vitest";
import { firstAboveZero, overTimeProblem, valueAt } from "../../src/clock/over-time.js";

const at = (text: string) => Date.parse(`${text}Z`);
const shifts = [
  ["09:00", 3],
  ["12:00", 1],
  ["17:00", 0],
] as const;

test("takes the value of the last change, also of the day before", () => {
  expect(valueAt(2, at("2026-11-20T10:00"), "UTC")).toBe(2);
  const values = ["08:59", "09:00", "12:30", "23:00"].map((time) => valueAt(shifts, at(`2026-11-20T${time}`), "UTC"));
  expect(values).toEqual([0, 3, 1, 0]);
  expect(valueAt([["09:00", 3]], at("2026-11-20T08:00"), "UTC")).toBe(3);
});

test("means times of the day in the time zone, when the clock is changed, too", () => {
  expect(valueAt(shifts, at("2026-03-28T09:30"), "Europe/London")).toBe(3);
  expect(valueAt(shifts, at("2026-03-29T08:30"), "Europe/London")).toBe(3);
  expect(valueAt(shifts, at("2026-03-29T07:30"), "Europe/London")).toBe(0);
});

test("is 0 before the first moment that does not come back", () => {
  const once = [["2026-11-20T10:00", 2]] as const;
  expect(valueAt(once, at("2026-11-20T09:59"), "UTC")).toBe(0);
  expect(valueAt(once, at("2026-12-20T09:59"), "UTC")).toBe(2);
});

test("finds when somebody comes next", () => {
  expect(firstAboveZero(1, at("2026-11-20T10:00"), "UTC")).toBe(at("2026-11-20T10:00"));
  expect(firstAboveZero(0, at("2026-11-20T10:00"), "UTC")).toBeUndefined();
  expect(firstAboveZero(shifts, at("2026-11-20T10:00"), "UTC")).toBe(at("2026-11-20T10:00"));
  expect(firstAboveZero(shifts, at("2026-11-20T18:00"), "UTC")).toBe(at("2026-11-21T09:00"));
  expect(firstAboveZero([["2026-11-22", 1]], at("2026-11-20T18:00"), "UTC")).toBe(at("2026-11-22T00:00"));
});

test("tells what is wrong", () => {
  expect(overTimeProblem(shifts)).toBeUndefined();
  expect(overTimeProblem(-1)).toBe("-1 is no number from 0");
  expect(overTimeProblem([["9:00", 1]])).toBe('"9:00" is no time');
  expect(overTimeProblem([["09:00", "many"]])).toBe('"many" is no number from 0');
});
