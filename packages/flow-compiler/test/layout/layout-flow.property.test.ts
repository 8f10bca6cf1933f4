import type { Block, FlowGraph } from "@flowc/connect-model";
import { arbFlowGraph } from "@flowc/connect-model/testing";
import { type Box, layoutFlow } from "@flowc/flow-compiler";
import fc from "fast-check";
import { expect, test } from "vitest";
import { block, flow, next } from "../helpers/graphs.js";

/** Any wiring, sound or not: targets that do not exist, blocks that nothing reaches, identifiers that stand twice. */
const arbWiring: fc.Arbitrary<FlowGraph> = fc
  .array(fc.tuple(fc.nat({ max: 30 }), fc.array(fc.nat({ max: 35 }), { maxLength: 6 })), { maxLength: 30 })
  .map((drawn) => drawn.map(([id, targets]): Block => block(`b${id}`, "T", {}, ...targets.map((at) => next(`b${at}`)))))
  .map((blocks) => flow(blocks));

const arbGraph = fc.oneof(arbWiring, arbFlowGraph({ maxBlocks: 25 }));

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

test("no two blocks overlap", () => {
  fc.assert(
    fc.property(arbGraph, (graph) => {
      const { blocks } = layoutFlow(graph);
      const overlapping = blocks.flatMap((a, at) => blocks.slice(at + 1).filter((b) => overlap(a, b)));
      expect(blocks).toHaveLength(graph.blocks.length);
      expect(overlapping).toEqual([]);
    }),
  );
});

test("every position is a whole number right of and not above the entry point", () => {
  fc.assert(
    fc.property(arbGraph, (graph) => {
      const { entryPoint, blocks } = layoutFlow(graph);
      for (const { x, y } of blocks) {
        expect([Number.isSafeInteger(x), Number.isSafeInteger(y)]).toEqual([true, true]);
        expect(x).toBeGreaterThan(entryPoint.x);
        expect(y).toBeGreaterThanOrEqual(entryPoint.y);
      }
    }),
  );
});

test("the same flow is always laid out the same", () => {
  fc.assert(
    fc.property(arbGraph, (graph) => {
      expect(layoutFlow(structuredClone(graph))).toEqual(layoutFlow(graph));
    }),
  );
});
