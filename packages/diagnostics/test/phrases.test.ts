import { didYouMean, quotedList } from "@flowc/diagnostics";
import { expect, test } from "vitest";

test("lists names in quotes", () => {
  expect(quotedList(["Sales", "Support"])).toBe('"Sales", "Support"');
  expect(quotedList([])).toBe("");
});

test("asks for the nearest spelling before the next step, when there is one", () => {
  expect(`${didYouMean("Sales")}Name a queue.`).toBe('Did you mean "Sales"? Name a queue.');
  expect(`${didYouMean(undefined)}Name a queue.`).toBe("Name a queue.");
});
