import { expect, it } from "vitest";
import { aboutText, durationText } from "../../src/ui/duration.js";
import { secondsLeft } from "../../src/ui/time-left.js";

it("takes the rate limits for the truth until something has ended, and the pace from then on", () => {
  const begun = { least: 100, total: 10 };
  expect(secondsLeft({ ...begun, elapsed: 1, leastLeft: 100, ended: 0 })).toBe(99);
  expect(secondsLeft({ ...begun, elapsed: 150, leastLeft: 100, ended: 0 })).toBeUndefined();
  // As fast as the limits let it be.
  expect(secondsLeft({ ...begun, elapsed: 50, leastLeft: 50, ended: 5 })).toBeCloseTo(50);
  // Without limits, on this machine.
  expect(secondsLeft({ ...begun, elapsed: 0.5, leastLeft: 10, ended: 9 })).toBeLessThan(2);
  // Somebody else uses them up.
  expect(secondsLeft({ ...begun, elapsed: 200, leastLeft: 50, ended: 5 })).toBeGreaterThan(150);
  expect(secondsLeft({ ...begun, elapsed: 100, leastLeft: 0, ended: 10 })).toBeUndefined();
});

it("goes by the steps where the limits hold nothing back", () => {
  expect(secondsLeft({ least: 0, leastLeft: 0, total: 4, elapsed: 3, ended: 1 })).toBe(9);
});

it("says durations as exactly as they are known", () => {
  expect([0.4, 12.9, 125, 3725].map(durationText)).toEqual(["0 s", "12 s", "2 min 05 s", "1 h 02 min"]);
  expect([3, 12, 58, 100, 1000, 6000].map(aboutText)).toEqual([
    "about 5 s",
    "about 10 s",
    "about 1 min",
    "about 2 min",
    "about 17 min",
    "about 2 h",
  ]);
});
