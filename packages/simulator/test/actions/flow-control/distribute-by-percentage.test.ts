import { expect, test } from "vitest";
import { runBlock } from "../one-block.js";

const block = {
  type: "DistributeByPercentage",
  errors: ["NoMatchingCondition"],
  // 25 %, 25 %, and the rest.
  conditions: [
    ["NumberLessThan", "26"],
    ["NumberLessThan", "51"],
  ] as const,
};

test.each([
  [1, 1],
  [25, 1],
  [26, 2],
  [50, 2],
  [51, 3],
  [100, 3],
])("takes the share into which %d falls", (chance, branch) => {
  expect(runBlock(block, { chance }).end).toMatchObject({ branch });
});

test("takes the shares as often as they say", () => {
  const taken = [0, 0, 0, 0];
  for (let seed = 0; seed < 4_000; seed += 1) {
    const branch = runBlock(block, { seed }).end?.branch ?? 0;
    taken[branch] = (taken[branch] ?? 0) + 1;
  }
  const [, first = 0, second = 0, rest = 0] = taken;
  expect(Math.abs(first - 1_000)).toBeLessThan(120);
  expect(Math.abs(second - 1_000)).toBeLessThan(120);
  expect(Math.abs(rest - 2_000)).toBeLessThan(160);
});
