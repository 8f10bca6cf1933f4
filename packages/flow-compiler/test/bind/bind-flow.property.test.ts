import { arbFlowGraph } from "@flowc/connect-model/testing";
import { bindFlow, emitFlow, flowReferences } from "@flowc/flow-compiler";
import fc from "fast-check";
import { expect, test } from "vitest";

const everything = {
  find: (kind: string, name: string) => ({ arn: `arn:of:${kind}:${name}` }),
  names: () => [],
};
const nothing = { find: () => undefined, names: () => [] };

test("a flow that was bound holds no reference and can be written", () => {
  fc.assert(
    fc.property(arbFlowGraph({ references: true }), (graph) => {
      const { graph: bound, references, diagnostics } = bindFlow(graph, everything);
      expect(diagnostics).toEqual([]);
      expect(references).toHaveLength(flowReferences(graph).length);
      expect(flowReferences(bound)).toEqual([]);
      expect(emitFlow(bound, { references }).text).toBeDefined();
    }),
  );
});

test("where nothing is known every reference is a finding and the flow stays as it is", () => {
  fc.assert(
    fc.property(arbFlowGraph({ references: true }), (graph) => {
      const { graph: bound, diagnostics } = bindFlow(graph, nothing);
      expect(diagnostics).toHaveLength(flowReferences(graph).length);
      expect(bound).toBe(graph);
    }),
  );
});
