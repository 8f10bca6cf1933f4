import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutCycles, type Need, type Strength } from "../../src/plan/cut-cycles.js";
import { strongComponents } from "../../src/plan/strong-components.js";

const nodes = [..."abcdef"];
const arbNode = fc.constantFrom(...nodes);

function arbGraphOf(...strengths: Strength[]) {
  const arbEdge = fc.tuple(arbNode, arbNode, fc.constantFrom(...strengths), fc.constantFrom("p", "q"));
  return fc.array(arbEdge, { maxLength: 18 }).map((edges) => {
    const needs = (node: string): Need[] =>
      edges.flatMap(([from, to, strength, property]) =>
        from === node ? [{ to, property: property + strength, strength }] : [],
      );
    return new Map(nodes.map((node) => [node, needs(node)]));
  });
}

function hasCycle(graph: ReadonlyMap<string, readonly Need[]>): boolean {
  const targets = (node: string) => (graph.get(node) ?? []).map(({ to }) => to);
  return strongComponents(nodes, targets).some(
    ([first = "", ...others]) => others.length > 0 || targets(first).includes(first),
  );
}

const onlyHard = (graph: ReadonlyMap<string, readonly Need[]>) =>
  new Map([...graph].map(([node, needs]) => [node, needs.filter(({ strength }) => strength === "hard")]));

describe("cutting", () => {
  it("leaves no cycle, whatever is soft or late", () => {
    fc.assert(
      fc.property(arbGraphOf("soft", "late", "own-call"), (graph) => {
        const { needs, uncut } = cutCycles(graph);
        expect(uncut).toEqual([]);
        expect(hasCycle(needs)).toBe(false);
      }),
    );
  });

  it("never drops a hard need, and gives up exactly when the hard ones alone make a cycle", () => {
    fc.assert(
      fc.property(arbGraphOf("soft", "late", "hard"), (graph) => {
        const { needs, uncut } = cutCycles(graph);
        for (const [node, wanted] of onlyHard(graph)) expect(needs.get(node)).toEqual(expect.arrayContaining(wanted));
        expect(uncut.length > 0).toBe(hasCycle(onlyHard(graph)));
      }),
    );
  });

  it("drops a late need only by writing its property later", () => {
    fc.assert(
      fc.property(arbGraphOf("soft", "late", "hard"), (graph) => {
        const { needs, splits } = cutCycles(graph);
        for (const [node, wanted] of graph) {
          const dropped = wanted.filter((need) => need.strength === "late" && !needs.get(node)?.includes(need));
          for (const { property } of dropped) expect(splits.get(node)?.properties).toContain(property);
        }
      }),
    );
  });

  it("changes nothing where there is no cycle", () => {
    fc.assert(
      fc.property(arbGraphOf("soft", "late", "hard"), (graph) => {
        fc.pre(!hasCycle(graph));
        const { needs, splits } = cutCycles(graph);
        expect(splits.size).toBe(0);
        expect(needs).toEqual(graph);
      }),
    );
  });

  it("drops what is only tidier before it makes anything in two steps", () => {
    const graph = new Map<string, Need[]>([
      ["a", [{ to: "b", property: "x", strength: "late" }]],
      ["b", [{ to: "a", property: "x", strength: "soft" }]],
    ]);
    expect(cutCycles(graph).splits.size).toBe(0);
  });
});
