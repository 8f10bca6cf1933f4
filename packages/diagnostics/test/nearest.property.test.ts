import fc from "fast-check";
import { expect, it } from "vitest";
import { nearest } from "../src/index.js";

const word = fc.string({ minLength: 3, maxLength: 20, unit: fc.constantFrom(..."abcdefgh") });

it("finds a word again after one letter was dropped", () => {
  fc.assert(
    fc.property(word, fc.nat(), (name, at) => {
      const i = at % name.length;
      const typed = name.slice(0, i) + name.slice(i + 1);
      expect(nearest(typed, [name])).toBe(name);
    }),
  );
});

it("answers with a candidate or with nothing", () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (typed, candidates) => {
      const found = nearest(typed, candidates);
      expect(found === undefined || candidates.includes(found)).toBe(true);
    }),
  );
});
