import { arbFlowGraph } from "@flowc/connect-model/testing";
import { emitFlow, locateServiceProblem, serviceProblems } from "@flowc/flow-compiler";
import fc from "fast-check";
import { expect, test } from "vitest";

test("the service takes what is legal by construction", () => {
  fc.assert(
    fc.property(arbFlowGraph({ references: false }), (graph) => {
      expect(serviceProblems(emitFlow(graph).text ?? "", graph.type)).toEqual([]);
    }),
  );
});

test("any text has an answer", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (content) => {
      const problems = serviceProblems(content, "CONTACT_FLOW");
      expect(problems.length).toBeLessThanOrEqual(50);
      expect(problems.every((problem) => problem.length > 0 && problem.length <= 256)).toBe(true);
    }),
  );
});

test("the block of a problem is found again", () => {
  fc.assert(
    fc.property(arbFlowGraph({ references: false }), fc.nat(), (graph, at) => {
      const broken = graph.blocks[at % graph.blocks.length]!;
      const blocks = graph.blocks.map((block) =>
        block === broken ? { ...block, parameters: { ...block.parameters, Unheard: "x" } } : block,
      );
      const content = emitFlow({ ...graph, blocks }).text ?? "";
      const places = serviceProblems(content, graph.type).map((problem) => locateServiceProblem(problem, graph));
      if (places.length > 0) {
        expect(places).toEqual([{ block: broken.identifier, pointer: "/Parameters/Unheard" }]);
      }
    }),
  );
});
