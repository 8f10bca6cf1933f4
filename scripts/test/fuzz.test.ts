import { arbFlowGraph } from "@flowc/connect-model/testing";
import * as compiler from "@flowc/flow-compiler";
import fc from "fast-check";
import { expect, test } from "vitest";
import { examine } from "../fuzz/examine.mjs";
import { arbMutant } from "../fuzz/mutants.mjs";

const tools = { ...compiler, arbFlowGraph };

test("whatever happened to a flow, flowc neither crashes nor talks nonsense", async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(arbMutant(tools), async (mutant) => {
      seen.add(await examine(mutant, tools));
    }),
    { numRuns: 200 },
  );
  expect([...seen].sort()).toEqual(["clean", "findings", "refused"]);
});

test.each([
  ["parseFlow", () => ({ diagnostics: [] })],
  ["checkFlow", () => [{ code: "FLOW901", severity: "error", message: "A rule failed." }]],
  ["checkFlows", () => [{ code: "FLOW109", severity: "error", message: "Two flows are called undefined." }]],
  ["layoutFlow", () => ({ blocks: [] })],
  ["emitFlow", () => ({ diagnostics: [] })],
])("notices a %s that fails", async (name, failing) => {
  const broken = { ...tools, [name]: failing };
  const mutants = fc.sample(arbMutant(tools), { numRuns: 50, seed: 1 });
  const examined = mutants.map((mutant) => examine(mutant, broken));
  await expect(Promise.all(examined)).rejects.toThrow(/^It does not hold that/);
});
