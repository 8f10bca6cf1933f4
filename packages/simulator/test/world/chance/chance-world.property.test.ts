import fc from "fast-check";
import { expect, test } from "vitest";
import { createWorld, type Request } from "../../../src/index.js";

const state = { now: 0, contacts: [], nextNumber: 1 };

function thrown(seed: number, id: number, sides: number) {
  const request: Request = { kind: "chance", sides, id, contact: "c" };
  const answer = createWorld({ seed }).answer(request, state);
  return "then" in answer || answer.kind !== "value" ? undefined : answer.value;
}

test("throws a whole number below the number of sides, the same each time for one seed and question", () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(), fc.integer({ min: 1, max: 1_000 }), (seed, id, sides) => {
      const number = thrown(seed, id, sides);
      expect(Number.isInteger(number) && Number(number) >= 0 && Number(number) < sides).toBe(true);
      expect(thrown(seed, id, sides)).toBe(number);
    }),
  );
});

test("throws differently for other seeds and for other questions", () => {
  const many = (of: (index: number) => unknown) => new Set(Array.from({ length: 100 }, (_, index) => of(index))).size;
  expect(many((seed) => thrown(seed, 1, 1_000_000))).toBeGreaterThan(95);
  expect(many((id) => thrown(1, id, 1_000_000))).toBeGreaterThan(95);
});
