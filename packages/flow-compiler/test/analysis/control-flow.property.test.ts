import type { FlowGraph } from "@flowc/connect-model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { controlFlowOf } from "../../src/analysis/control-flow.js";
import { cyclesOf } from "../../src/analysis/cycles.js";
import { dominatorsOf } from "../../src/analysis/dominators.js";

/** Graphs of up to twelve blocks with any edges between them; block 0 is the entry. */
const arbGraph: fc.Arbitrary<FlowGraph> = fc
  .integer({ min: 1, max: 12 })
  .chain((size) =>
    fc.array(fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), { maxLength: 3 }), {
      minLength: size,
      maxLength: size,
    }),
  )
  .map((targets) => ({
    name: "Any",
    type: "CONTACT_FLOW",
    version: "2019-10-30",
    entry: "b0",
    blocks: targets.map((to, index) => ({
      identifier: `b${index}`,
      type: "Compare",
      parameters: {},
      branches: to.map((target) => ({ kind: "error", errorType: `E${target}`, target: `b${target}` })),
    })),
  }));

/** The blocks reached from `start` without passing `without`. */
function reached(graph: FlowGraph, start: number, without?: number): Set<number> {
  const { outgoing } = controlFlowOf(graph);
  const found = new Set(start === without ? [] : [start]);
  for (const block of found) for (const { to } of outgoing[block]!) if (to !== without) found.add(to);
  return found;
}

test("a block dominates another exactly when the other is out of reach without it", () => {
  fc.assert(
    fc.property(arbGraph, (graph) => {
      const flow = controlFlowOf(graph);
      const dominators = dominatorsOf(flow);
      for (const by of flow.order) {
        const rest = reached(graph, 0, by);
        for (const block of flow.order) {
          expect(dominators.dominates(by, block)).toBe(by === block || !rest.has(block));
        }
      }
    }),
  );
});

test("two blocks are in one cycle exactly when each leads to the other", () => {
  fc.assert(
    fc.property(arbGraph, (graph) => {
      const flow = controlFlowOf(graph);
      const cycles = cyclesOf(flow);
      const after = (block: number) => new Set(flow.outgoing[block]!.flatMap(({ to }) => [...reached(graph, to)]));
      for (const a of flow.order) {
        for (const b of flow.order) {
          const together = cycles.some((cycle) => cycle.includes(a) && cycle.includes(b));
          expect(together).toBe(after(a).has(b) && after(b).has(a));
        }
      }
    }),
  );
});

test("the order holds every block that can be reached, once, the entry first", () => {
  fc.assert(
    fc.property(arbGraph, (graph) => {
      const { order } = controlFlowOf(graph);
      expect(order[0]).toBe(0);
      expect([...order].sort((a, b) => a - b)).toEqual([...reached(graph, 0)].sort((a, b) => a - b));
    }),
  );
});
