import { type FlowGraph, type JsonObject, joinPointer } from "@flowc/connect-model";
import { arbFlowGraph } from "@flowc/connect-model/testing";
import { emitFlow, parseFlow } from "@flowc/flow-compiler";
import fc from "fast-check";
import { expect, test } from "vitest";

function readAgain(graph: FlowGraph, layout: boolean): FlowGraph {
  const { text } = emitFlow(graph, { layout });
  const { name, type } = graph;
  return parseFlow(text!, { file: "flow.json", name, type }).unit!.graph;
}

test("a graph that is written and read is the same graph", () => {
  fc.assert(
    fc.property(arbFlowGraph(), (graph) => {
      const { description, ...rest } = readAgain(graph, false);
      const { description: _, ...given } = graph;
      expect(rest).toEqual(given);
    }),
  );
});

test("a graph that is written with a layout also keeps its description", () => {
  fc.assert(
    fc.property(arbFlowGraph(), ({ metadata: _, ...graph }) => {
      const { metadata, ...again } = readAgain(graph, true);
      expect(again).toEqual(graph.description === "" ? { ...graph, description: undefined } : graph);
      expect(Object.keys((metadata as JsonObject).ActionMetadata as JsonObject)).toHaveLength(graph.blocks.length);
    }),
  );
});

test("the same graph gives the same bytes", () => {
  fc.assert(
    fc.property(arbFlowGraph(), (graph) => {
      expect(emitFlow(structuredClone(graph)).text).toBe(emitFlow(graph).text);
    }),
  );
});

test("compact text says the same in fewer characters, on one line", () => {
  fc.assert(
    fc.property(arbFlowGraph(), (graph) => {
      const compact = emitFlow(graph, { compact: true }).text!;
      expect(compact).toBe(JSON.stringify(JSON.parse(emitFlow(graph).text!)));
    }),
  );
});

test("what was written is read without a finding, and written the same", () => {
  fc.assert(
    fc.property(arbFlowGraph(), ({ metadata: _, ...graph }) => {
      const { text } = emitFlow(graph);
      const { unit, diagnostics } = parseFlow(text!, { file: "flow.json" });
      expect(diagnostics).toEqual([]);
      expect(emitFlow(unit!.graph, { form: unit!.form }).text).toBe(text);
    }),
  );
});

test("no empty text is added to a flow", () => {
  fc.assert(
    fc.property(arbFlowGraph({ types: ["CONTACT_FLOW", "CUSTOMER_QUEUE"] }), ({ metadata: _, ...graph }) => {
      expect(emptyTexts(JSON.parse(emitFlow(graph).text!), "")).toEqual([]);
    }),
  );
});

test("a flow with references is refused for each of them", () => {
  fc.assert(
    fc.property(arbFlowGraph({ references: true }), (graph) => {
      const { text, diagnostics } = emitFlow(graph);
      const uses = JSON.stringify(graph.blocks).split('{"$flowc.reference":').length - 1;
      expect(diagnostics.map(({ code }) => code)).toEqual(new Array(uses).fill("FLOW302"));
      expect(text === undefined).toBe(uses > 0);
    }),
  );
});

function emptyTexts(value: unknown, pointer: string): string[] {
  if (value === "") return [pointer];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => emptyTexts(member, joinPointer(pointer, name)));
}
