import { expect, test } from "vitest";
import { type Coverage, createCoverageCounter, mergeCoverage } from "../../src/coverage/index.js";
import { runOf, tierFlow, unitOf } from "./flows.js";

function coverageOf(...units: readonly ReturnType<typeof tierFlow>[]): Coverage {
  const counter = createCoverageCounter();
  for (const unit of units) {
    const { program, trace } = runOf(unit);
    counter.count(program, trace);
  }
  return counter.coverage();
}

test("adds the hits of several processes up as if one had run them all", () => {
  const [gold, tin] = [tierFlow("gold"), tierFlow("tin")];
  expect(mergeCoverage([coverageOf(gold), coverageOf(tin), coverageOf(gold)])).toEqual(coverageOf(gold, tin, gold));
});

test("merging nothing, and one with nothing, changes nothing", () => {
  const one = coverageOf(tierFlow("gold"));
  expect(mergeCoverage([])).toEqual({ version: 1, flows: [] });
  expect(mergeCoverage([one, { version: 1, flows: [] }])).toEqual(one);
});

test("keeps blocks that only one version of a flow has", () => {
  const end = (identifier: string) => ({ identifier, type: "DisconnectParticipant", parameters: {}, branches: [] });
  const merged = mergeCoverage([coverageOf(unitOf("Main", [end("a")])), coverageOf(unitOf("Main", [end("b")]))]);
  expect(merged.flows[0]?.blocks.map(({ block, hits }) => [block, hits])).toEqual([
    ["a", 1],
    ["b", 1],
  ]);
});

test("tells two branches with one label apart", () => {
  const branch = (target: string) => ({ kind: "condition" as const, operator: "Equals", operands: ["1"], target });
  const twice = unitOf("Twice", [
    {
      identifier: "check",
      type: "Compare",
      parameters: { ComparisonValue: "$.Channel" },
      branches: [branch("end"), branch("end")],
    },
    { identifier: "end", type: "DisconnectParticipant", parameters: {}, branches: [] },
  ]);
  expect(mergeCoverage([coverageOf(twice), coverageOf(twice)]).flows[0]?.blocks[0]?.branches).toHaveLength(2);
});
