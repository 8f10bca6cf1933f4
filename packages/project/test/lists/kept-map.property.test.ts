import fc from "fast-check";
import { expect, test } from "vitest";
import { KeptMap } from "../../src/lists/kept-map.js";

const items = Array.from({ length: 8 }, (_, number) => ({ number }));

test("each item is made something of once, wherever it stands in one list after the other", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.constantFrom(...items), { maxLength: 10 }), { maxLength: 6 }), (lists) => {
      const made: unknown[] = [];
      const kept = new KeptMap((item: { readonly number: number }) => {
        made.push(item);
        return `made of ${item.number}`;
      });
      for (const list of lists) expect(kept.of(list)).toEqual(list.map(({ number }) => `made of ${number}`));
      expect(new Set(made).size).toBe(made.length);
    }),
  );
});
