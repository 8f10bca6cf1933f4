import fc from "fast-check";
import { expect, it } from "vitest";
import { strongComponents } from "../../src/plan/strong-components.js";

const nodes = [..."abcdefgh"];
const arbGraph = fc
  .array(fc.tuple(fc.constantFrom(...nodes), fc.constantFrom(...nodes)), { maxLength: 20 })
  .map((edges) => (node: string) => edges.filter(([from]) => from === node).map(([, to]) => to));

function reaches(targets: (node: string) => readonly string[], from: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [from];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const target of targets(node)) {
      if (seen.has(target)) continue;
      seen.add(target);
      waiting.push(target);
    }
  }
  return seen;
}

it("groups exactly the nodes that can reach each other", () => {
  fc.assert(
    fc.property(arbGraph, (targets) => {
      const groups = strongComponents(nodes, targets);
      expect(groups.flat().toSorted()).toEqual(nodes);
      const groupOf = new Map(groups.flatMap((group, index) => group.map((node) => [node, index])));
      for (const a of nodes) {
        for (const b of nodes) {
          const together = a === b || (reaches(targets, a).has(b) && reaches(targets, b).has(a));
          expect(groupOf.get(a) === groupOf.get(b)).toBe(together);
        }
      }
    }),
  );
});

it("puts a group after the groups its nodes point to", () => {
  fc.assert(
    fc.property(arbGraph, (targets) => {
      const groups = strongComponents(nodes, targets);
      const place = new Map(groups.flatMap((group, index) => group.map((node) => [node, index])));
      for (const node of nodes) {
        for (const target of targets(node)) expect(place.get(target)).toBeLessThanOrEqual(place.get(node) ?? -1);
      }
    }),
  );
});

it("does not overflow on a long chain", () => {
  const chain = Array.from({ length: 20_000 }, (_, index) => String(index));
  const groups = strongComponents(chain, (node) => [String(Number(node) + 1)]);
  expect(groups).toHaveLength(20_000);
});
