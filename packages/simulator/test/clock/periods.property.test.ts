import fc from "fast-check";
import { expect, test } from "vitest";
import { covers, minutesOf, type Period, united, without } from "../../src/clock/periods.js";

const period: fc.Arbitrary<Period> = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .filter(([from, to]) => from < to)
  .map(([from, to]) => ({ from, to }));
const periods = fc.array(period, { maxLength: 5 });
const minute = fc.integer({ min: 0, max: 1439 });

test("united periods cover the same minutes, and neither touch nor overlap", () => {
  fc.assert(
    fc.property(periods, minute, (some, at) => {
      const one = united(some);
      expect(covers(one, at)).toBe(covers(some, at));
      expect(one.every((each, index) => index === 0 || (one[index - 1]?.to ?? 0) < each.from)).toBe(true);
    }),
  );
});

test("what is taken away is not covered, all else is as before", () => {
  fc.assert(
    fc.property(periods, periods, minute, (some, taken, at) => {
      expect(covers(without(some, taken), at)).toBe(covers(some, at) && !covers(taken, at));
    }),
  );
});

test("reads times of the day and nothing else", () => {
  expect(minutesOf("00:00")).toBe(0);
  expect(minutesOf("09:30")).toBe(570);
  expect(minutesOf("24:00")).toBe(1440);
  for (const wrong of ["24:01", "9:30", "09:60", "0930", ""]) expect(minutesOf(wrong)).toBeUndefined();
});
