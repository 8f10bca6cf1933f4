import { expect, test } from "vitest";
import { growthExponent } from "../measure/growth.mjs";
import { band, compareWithKept, guardText } from "../measure/guard.mjs";

test("calls a figure worse when it left the band, and only then", () => {
  const kept = { "a: one": 2, "a: two": 2, "a: gone": 1 };
  const comparison = compareWithKept(kept, { "a: one": 2 * band, "a: two": 2 * band + 0.01, "a: new": 9 });
  expect(comparison).toEqual({ worse: [{ name: "a: two", kept: 2, figure: 3.01 }], unknown: ["a: new"] });
  expect(guardText(comparison)).toEqual([
    "worse: a: two: 3.01, kept is 2.00, more than 1.5 times as much",
    "nothing is kept for: a: new",
  ]);
});

test("finds how time grows with the amount of work", () => {
  const taking = (time: (amount: number) => number) =>
    [100, 1_000, 10_000].map((amount) => ({ amount, milliseconds: time(amount) }));
  expect(growthExponent(taking((amount) => 3 * amount))).toBeCloseTo(1);
  expect(growthExponent(taking((amount) => 0.2 * amount ** 2))).toBeCloseTo(2);
});
