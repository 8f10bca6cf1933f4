import { layoutFlow } from "@flowc/flow-compiler";
import { expect, test } from "vitest";
import { block, equals, error, flow, next } from "../helpers/graphs.js";

function positions(graph: Parameters<typeof layoutFlow>[0]): Record<string, { x: number; y: number }> {
  const { blocks } = layoutFlow(graph);
  return Object.fromEntries(
    graph.blocks.map(({ identifier }, at) => [identifier, { x: blocks[at]!.x, y: blocks[at]!.y }]),
  );
}

test("a straight flow is a straight line from left to right", () => {
  const at = positions(flow([block("A", "T", {}, next("B")), block("B", "T", {}, next("C")), block("C", "T", {})]));
  expect(at).toEqual({ A: { x: 240, y: 40 }, B: { x: 520, y: 40 }, C: { x: 800, y: 40 } });
});

test("the order of the list does not matter, only the way of the flow", () => {
  const blocks = [block("A", "T", {}, next("B")), block("B", "T", {}, next("C")), block("C", "T", {})];
  const graph = { ...flow(blocks.toReversed()), entry: "A" };
  expect(positions(graph)).toEqual(positions(flow(blocks)));
});

test("branches follow each other from top to bottom in the order of the block", () => {
  const menu = block("Menu", "T", {}, equals("1", "One"), equals("2", "Two"), error("NoMatchingError", "Three"));
  const at = positions(flow([menu, block("Three", "T", {}), block("One", "T", {}), block("Two", "T", {})]));
  expect([at.One!.x, at.Two!.x, at.Three!.x]).toEqual([520, 520, 520]);
  expect(at.One!.y).toBeLessThan(at.Two!.y);
  expect(at.Two!.y).toBeLessThan(at.Three!.y);
});

test("a block stands right of the last block that leads to it", () => {
  const at = positions(
    flow([
      block("A", "T", {}, next("B"), error("E", "End")),
      block("B", "T", {}, next("C"), error("E", "End")),
      block("C", "T", {}, next("End")),
      block("End", "T", {}),
    ]),
  );
  expect(at.End!.x).toBeGreaterThan(at.C!.x);
});

test("a way back does not move the block it leads to", () => {
  const at = positions(
    flow([block("A", "T", {}, next("B")), block("B", "T", {}, next("C"), error("E", "A")), block("C", "T", {})]),
  );
  expect([at.A!.x, at.B!.x, at.C!.x]).toEqual([240, 520, 800]);
});

test("a flow without blocks is an empty picture", () => {
  expect(layoutFlow(flow([]))).toEqual({ entryPoint: { x: 40, y: 40 }, blocks: [] });
});

test("a flow of ten thousand blocks that all lead to each other's end is laid out", () => {
  const count = 10_000;
  const blocks = Array.from({ length: count }, (_, at) =>
    block(`b${at}`, "T", {}, next(`b${at + 1}`), error("E", `b${count - 1 - (at % 50)}`)),
  );
  expect(layoutFlow(flow(blocks)).blocks).toHaveLength(count);
});
