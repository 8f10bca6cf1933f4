import type { FlowGraph } from "@flowc/connect-model";
import { arbFlowGraph } from "@flowc/connect-model/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { drawComparison, drawFlow } from "../../src/index.js";
import { flowOf, menuFlow } from "../flows.js";

function same({ blocks }: FlowGraph) {
  return [...new Set(blocks.map(({ identifier }) => identifier))].map((id) => ({
    before: id,
    after: id,
    isChanged: false,
  }));
}

const hello = menuFlow.blocks[0]!;

test("shows nothing but the flow where nothing differs", () => {
  fc.assert(
    fc.property(arbFlowGraph(), (flow) => {
      expect(drawComparison({ before: flow, after: flow, blocks: same(flow) })).toEqual(drawFlow(flow));
    }),
  );
});

test("shows every block of both versions once, whatever they share", () => {
  fc.assert(
    fc.property(arbFlowGraph(), arbFlowGraph(), (before, after) => {
      const { blocks } = drawComparison({ before, after, blocks: [] });
      const count = ({ blocks }: FlowGraph) => new Set(blocks.map(({ identifier }) => identifier)).size;
      expect(blocks).toHaveLength(count(before) + count(after));
      expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
    }),
  );
});

test("draws a branch that leads elsewhere twice: where it led and where it leads", () => {
  const moved = { ...hello, branches: [{ kind: "next", target: "queue" } as const, hello.branches[1]!] };
  const after = { ...menuFlow, blocks: [moved, ...menuFlow.blocks.slice(1)] };
  const [first] = drawComparison({ before: menuFlow, after, blocks: same(menuFlow) }).blocks;
  expect(first).toMatchObject({
    mark: "changed",
    branches: [
      { index: 0, target: "queue", mark: "added" },
      { index: 1, label: "error" },
      { index: 2, target: "again", mark: "removed" },
    ],
  });
});

test("says what a changed block said before", () => {
  const after = { ...menuFlow, blocks: [{ ...hello, parameters: { Text: "Good day" } }, ...menuFlow.blocks.slice(1)] };
  const blocks = same(menuFlow).map((pair) => ({ ...pair, isChanged: pair.before === "hello" }));
  const [first, ...others] = drawComparison({ before: menuFlow, after, blocks }).blocks;
  expect(first).toMatchObject({ mark: "changed", summary: "“Good day”", note: "was “Hello name”" });
  expect(others.every(({ mark }) => mark === undefined)).toBe(true);
});

test("gives a block that is gone another identifier where a new one has its own", () => {
  const before = flowOf([{ ...hello, branches: [] }]);
  const after = flowOf([{ identifier: "hello", type: "Loop", parameters: {}, branches: [] }]);
  expect(drawComparison({ before, after, blocks: [] }).blocks.map(({ id, mark }) => [id, mark])).toEqual([
    ["hello", "added"],
    ["hello (before)", "removed"],
  ]);
});
