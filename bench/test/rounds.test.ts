import { expect, test } from "vitest";
import { measureRounds } from "../measure/rounds.mjs";
import { spread } from "../measure/statistics.mjs";

/** A case whose runs take these times, one after the other. */
function takes(name: string, ...times: number[]) {
  return { name, run: () => times.shift() ?? Number.NaN };
}

test("takes the middle of an odd and the mean of the two middles of an even number of runs", () => {
  expect(spread([3, 1, 2])).toEqual({ min: 1, median: 2, max: 3 });
  expect(spread([4, 1, 2, 3])).toEqual({ min: 1, median: 2.5, max: 4 });
});

test("compares only runs of the same round and leaves the first one out", async () => {
  const results = await measureRounds([takes("baseline", 900, 10, 20), takes("ours", 900, 30, 20)], 2);
  expect(results[1]?.ratio).toEqual({ min: 1, median: 2, max: 3 });
});

test("divides by the amount of work", async () => {
  const results = await measureRounds([takes("one", 1, 10), { ...takes("ten", 1, 200), amount: 10 }], 1);
  expect(results[1]?.ratio.median).toBe(2);
});
