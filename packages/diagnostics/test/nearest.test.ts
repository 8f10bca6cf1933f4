import { expect, it } from "vitest";
import { nearest } from "../src/index.js";

const queues = ["Sales", "Support", "Overflow"];

it.each([
  ["Suport", "Support"],
  ["support", "Support"],
  ["Supprot", "Support"],
  ["Supports", "Support"],
  ["Sales ", "Sales"],
])("offers the name that %j is closest to", (word, expected) => {
  expect(nearest(word, queues)).toBe(expected);
});

it("offers nothing when no name is close", () => {
  expect(nearest("Billing", queues)).toBeUndefined();
  expect(nearest("x", ["abc"])).toBeUndefined();
});

it("offers nothing without candidates", () => {
  expect(nearest("Sales", [])).toBeUndefined();
});

it("never offers the word itself", () => {
  expect(nearest("Sales", ["Sales", "sales"])).toBe("sales");
});

it("prefers the first of two that are equally close", () => {
  expect(nearest("cat", ["bat", "hat"])).toBe("bat");
});

it("counts a swap of two neighbours as one change", () => {
  expect(nearest("ab", ["ba", "xy"])).toBe("ba");
});
