import type { Block, FlowGraph } from "@flowc/connect-model";
import { arbFlowGraph } from "@flowc/connect-model/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compareGraphs } from "../../src/index.js";

function renamed(graph: FlowGraph, nameOf: (name: string) => string): FlowGraph {
  const blocks = graph.blocks.map(
    (block): Block => ({
      ...block,
      identifier: nameOf(block.identifier),
      branches: block.branches.map((branch) => ({ ...branch, target: nameOf(branch.target) })),
    }),
  );
  return { ...graph, entry: nameOf(graph.entry), blocks };
}

test("a flow does not differ from itself, whatever its blocks are called", () => {
  fc.assert(
    fc.property(arbFlowGraph(), (graph) => {
      expect(compareGraphs(graph, graph)).toEqual([]);
      expect(
        compareGraphs(
          graph,
          renamed(graph, (name) => `x${name}`),
        ),
      ).toEqual([]);
    }),
  );
});

test("one block that says something else is one difference", () => {
  fc.assert(
    fc.property(arbFlowGraph(), fc.nat(), (graph, at) => {
      const index = at % graph.blocks.length;
      const blocks = graph.blocks.map((block, turn) =>
        turn === index ? { ...block, parameters: { ...block.parameters, Added: "x" } } : block,
      );
      const now = renamed({ ...graph, blocks }, (name) => `x${name}`);
      expect(compareGraphs(graph, now)).toEqual([
        { block: graph.blocks[index]?.identifier, pointer: "/Parameters/Added", after: "x" },
      ]);
    }),
  );
});
