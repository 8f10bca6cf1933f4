import { arbFlowGraph } from "@flowc/connect-model/testing";
import * as compiler from "@flowc/flow-compiler";
import fc from "fast-check";
import { expect, test } from "vitest";
import { examine } from "../fuzz/examine.mjs";
import { arbMutant } from "../fuzz/mutants.mjs";

const tools = { ...compiler, arbFlowGraph };

test("whatever happened to a flow, flowc neither crashes nor talks nonsense", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(arbMutant(tools), (mutant) => {
      seen.add(examine(mutant, tools));
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
])("notices a %s that fails", (name, failing) => {
  const broken = { ...tools, [name]: failing };
  const mutants = fc.sample(arbMutant(tools), { numRuns: 50, seed: 1 });
  expect(() => mutants.forEach((mutant) => void examine(mutant, broken))).toThrow(/^It does not hold that/);
});
