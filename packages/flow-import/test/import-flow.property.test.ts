import type { FlowGraph } from "@flowc/connect-model";
import { arbFlowGraph } from "@flowc/connect-model/testing";
import type { FlowOrigin } from "@flowc/flow-dsl";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runProgram } from "../src/program/run.js";
import { arbDraft, arbHostileFlow, document, reread } from "./helpers/documents.js";
import { imported } from "./helpers/imported.js";

/** What the program of an imported flow builds with its origin, and the document that it came from. */
function thereAndBack(graph: FlowGraph) {
  const unit = reread(graph);
  const { program, origin, constants, bindings, report } = imported(unit);
  const file = JSON.parse(JSON.stringify(origin)) as FlowOrigin;
  const built = runProgram(program, constants, file).unit;
  return { document: document(unit), built: document(built, bindings), report };
}

test("the program of a flow builds the flow again", () => {
  fc.assert(
    fc.property(arbFlowGraph(), (graph) => {
      const { document, built, report } = thereAndBack(graph);
      expect(built).toBe(document);
      expect(report.detached).toBe(0);
    }),
  );
});

test("the program of a draft builds the draft again", () => {
  fc.assert(
    fc.property(arbDraft, (graph) => {
      const { document, built } = thereAndBack(graph);
      expect(built).toBe(document);
    }),
  );
});

test("a draft becomes TypeScript, but for blocks whose identifier another block has", () => {
  fc.assert(
    fc.property(arbDraft, (graph) => {
      const { report } = thereAndBack(graph);
      const doubled = graph.blocks.length - new Set(graph.blocks.map(({ identifier }) => identifier)).size;
      expect(report.detached).toBe(doubled);
    }),
  );
});

test("hostile names, keys and texts come back as they were", () => {
  fc.assert(
    fc.property(arbHostileFlow, (graph) => {
      const { document, built } = thereAndBack(graph);
      expect(built).toBe(document);
    }),
  );
});
