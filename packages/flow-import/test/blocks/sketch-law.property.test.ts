import type { Block, FlowGraph } from "@flowc/connect-model";
import { arbFlowGraph } from "@flowc/connect-model/testing";
import { bindingsFrom } from "@flowc/flow-compiler";
import fc from "fast-check";
import { expect, test } from "vitest";
import { blockWriters, sketchBlock } from "../../src/blocks/index.js";
import { spelledOut } from "../../src/blocks/spelled-out.js";
import { buildSketch, plain } from "../helpers/build-sketch.js";
import { testContext } from "../helpers/test-context.js";

function isFallible({ branches }: Block): boolean {
  return branches.length === 0 || branches.some(({ kind }) => kind === "error");
}

/** Runs every sketch of a flow and tells what came of it beside what was there. */
function compared(graph: FlowGraph) {
  const { context, names, resources } = testContext(graph);
  const blocks = new Map(graph.blocks.map((block) => [block.identifier, block]));
  return graph.blocks.flatMap((block) => {
    const sketch = sketchBlock(block, context);
    // A module always has an onError: it cannot stand for a block that has no branch for errors at all.
    if (sketch === undefined || (graph.type === "MODULE" && !isFallible(block))) return [];
    const also = sketch.alsoCovers.map((identifier) => blocks.get(identifier) as Block);
    const { blocks: built, diagnostics } = buildSketch(block, also, sketch, {
      type: graph.type,
      names: names(),
      bindings: bindingsFrom(resources.bindings),
    });
    const before = [block, ...also].map((it) => plain({ ...it, parameters: spelledOut(it).parameters }));
    return [
      { method: sketch.method, built, before, diagnostics: diagnostics.filter(({ severity }) => severity === "error") },
    ];
  });
}

test("every sketch builds the block again, with the same parameters and the same way on for every outcome", () => {
  fc.assert(
    fc.property(arbFlowGraph({ maxBlocks: 6, references: true }), (graph) => {
      for (const { built, before } of compared(graph)) expect(built).toEqual(before);
    }),
  );
});

test("ARNs become references and stay what they were", () => {
  fc.assert(
    fc.property(arbFlowGraph({ maxBlocks: 6 }), (graph) => {
      for (const { built, before } of compared(graph)) expect(built).toEqual(before);
    }),
  );
});

test("every action type of the table has its writer under its own name", () => {
  for (const [type, writer] of blockWriters) expect(writer.type).toBe(type);
});
