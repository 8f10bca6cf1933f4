import { type FlowGraph, noSpans } from "@flowc/connect-model";
import { arbFlowGraph } from "@flowc/connect-model/testing";
import { checkFlows } from "@flowc/flow-compiler";
import fc from "fast-check";
import { expect, test } from "vitest";

const arbEstate = fc
  .array(fc.oneof(arbFlowGraph(), arbFlowGraph({ references: true })), { minLength: 1, maxLength: 4 })
  .map((graphs) => graphs.map((graph, index) => ({ ...graph, name: `${graph.name} ${index}` })));

function check(graphs: readonly FlowGraph[]) {
  return checkFlows(graphs.map((graph) => ({ graph, spans: noSpans, diagnostics: [] })));
}

test("flows that were made legal by construction have no errors between them, and no rule fails", () => {
  fc.assert(
    fc.property(arbEstate, (graphs) => {
      expect(check(graphs).filter(({ severity }) => severity === "error")).toEqual([]);
    }),
  );
});

test("the same flows always have the same findings, each in a flow and at a block of it", () => {
  fc.assert(
    fc.property(arbEstate, (graphs) => {
      const found = check(graphs);
      expect(check(structuredClone(graphs))).toEqual(found);
      for (const { subject, message } of found) {
        const flow = graphs.find(({ name }) => name === subject?.flow);
        expect(message).not.toMatch(/undefined|\[object|NaN/);
        expect(flow?.blocks.map(({ identifier }) => identifier)).toContain(subject?.block);
      }
    }),
  );
});
