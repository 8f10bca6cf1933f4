import type { FlowGraph } from "@flowc/connect-model";
import { arbFlowGraph } from "@flowc/connect-model/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { printProgram } from "../../src/print/print-program.js";
import { arbDraft, arbHostileFlow, document, reread } from "../helpers/documents.js";
import { evaluate } from "../helpers/evaluate.js";
import { imported } from "../helpers/imported.js";
import { runSource, syntaxErrors } from "../helpers/run-source.js";

/** What the printed file of a flow builds when it runs, and the document that it came from. */
async function printedAndRun(graph: FlowGraph) {
  const unit = reread(graph);
  const { program, origin, chainable, constants, bindings } = imported(unit);
  const modules = new Map([...constants.keys()].map((name) => [name, "./constants.js"]));
  const source = await printProgram(program, { chainable, modules, origin: "./test.origin.json" });
  expect(syntaxErrors(source)).toEqual([]);
  const values: Record<string, unknown> = { __esModule: true, default: JSON.parse(JSON.stringify(origin)) };
  for (const [name, code] of constants) values[name] = evaluate(code, values);
  return { built: document(runSource(source, values).build(), bindings), document: document(unit) };
}

const runs = { numRuns: 40 };

test("a printed file does what its program does", async () => {
  await fc.assert(
    fc.asyncProperty(arbFlowGraph({ maxBlocks: 8 }), async (graph) => {
      const { built, document } = await printedAndRun(graph);
      expect(built).toBe(document);
    }),
    runs,
  );
});

test("a printed draft does what its program does", async () => {
  await fc.assert(
    fc.asyncProperty(arbDraft, async (graph) => {
      const { built, document } = await printedAndRun(graph);
      expect(built).toBe(document);
    }),
    runs,
  );
});

test("nothing of a hostile text is run, and all of it comes back", async () => {
  await fc.assert(
    fc.asyncProperty(arbHostileFlow, async (graph) => {
      Reflect.deleteProperty(globalThis, "broken");
      const { built, document } = await printedAndRun(graph);
      expect(globalThis).not.toHaveProperty("broken");
      expect(built).toBe(document);
    }),
    runs,
  );
});
