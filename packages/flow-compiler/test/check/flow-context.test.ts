import { noSpans } from "@flowc/connect-model";
import { block, flowOf, next } from "@flowc/flow-compiler/testing";
import { describe, expect, test } from "vitest";
import { FlowContext } from "../../src/check/flow-context.js";

function context(...blocks: Parameters<typeof flowOf>[0]) {
  return new FlowContext({ graph: flowOf(blocks), spans: noSpans, diagnostics: [] });
}

test("finds blocks by identifier, the first of two with the same one", () => {
  const flow = context(block("A", "Wait"), block("A", "Loop"), block("constructor", "Loop"));
  expect(flow.block("A")?.type).toBe("Wait");
  expect(flow.block("toString")).toBeUndefined();
  expect(flow.identifiers).toEqual(["A", "constructor"]);
});

test("reaches what branches lead to, and leaves out targets that do not exist", () => {
  const flow = context(
    block("A", "Wait", {}, [next("B")]),
    block("B", "Wait", {}, [next("A"), next("Nowhere")]),
    block("C", "Wait", {}, [next("A")]),
  );
  expect([...flow.reachable].map(({ identifier }) => identifier)).toEqual(["A", "B"]);
  expect(flow.successors(flow.block("B")!).map(({ identifier }) => identifier)).toEqual(["A"]);
});

describe("spelling help", () => {
  test("offers the nearest word", () => {
    expect(context().nearest("Waitt", ["Loop", "Wait"])).toBe("Wait");
  });

  test("gives up on overlong words", () => {
    expect(context().nearest("x".repeat(101), ["x".repeat(100)])).toBeUndefined();
  });

  test("gives up when a flow has used up its time", () => {
    const flow = context();
    const candidates = Array.from({ length: 1_000 }, (_, index) => `block ${index}`);
    for (let used = 0; used < 100; used++) expect(flow.nearest("block 1x", candidates)).toBe("block 1");
    expect(flow.nearest("block 1x", candidates)).toBeUndefined();
  });
});
