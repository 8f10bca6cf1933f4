import { expect, test } from "vitest";
import { checkThresholds, createCoverageCounter, parseCoverage } from "../../src/coverage/index.js";
import { runOf, tierFlow } from "./flows.js";

function goldCoverage() {
  const counter = createCoverageCounter();
  const { program, trace } = runOf(tierFlow("gold"));
  counter.count(program, trace);
  return counter.coverage();
}

test("is content with what is reached exactly", () => {
  expect(checkThresholds(goldCoverage(), { blocks: 100, branches: 50, errorBranches: 0 })).toEqual([]);
});

test("names what was never run when a threshold is missed", () => {
  const found = checkThresholds(goldCoverage(), { branches: 90 });
  expect(found.map(({ code, message }) => `${code} ${message}`)).toEqual([
    "TEST120 50.0 % of the branches were run; 90 % are asked for.",
  ]);
  expect(found[0]?.help).toContain('Tiers "check": NoMatchingCondition');
});

test("refuses a threshold that is no percentage", () => {
  expect(checkThresholds(goldCoverage(), { blocks: 120 }).map(({ code }) => code)).toEqual(["TEST122"]);
});

test("never rounds up to complete", () => {
  const coverage = goldCoverage();
  const flow = coverage.flows[0]!;
  const blocks = Array.from({ length: 2001 }, (_, index) => ({ ...flow.blocks[3]!, block: `b${index}`, hits: index }));
  const found = checkThresholds({ version: 1, flows: [{ ...flow, blocks }] }, { blocks: 100 });
  expect(found[0]?.message).toBe("99.9 % of the blocks were run; 100 % are asked for.");
});

test("reads back what it wrote", () => {
  const coverage = goldCoverage();
  expect(parseCoverage(JSON.stringify(coverage), "a.json")).toEqual({ coverage, diagnostics: [] });
});

test.each([
  ["", "it is no JSON"],
  ["[]", "it is no object"],
  ['{"version":2}', "its version is 2, not 1"],
  ['{"version":1,"flows":[{"name":"a"}]}', "its flows do not have the shape of coverage"],
])("says what is wrong with coverage that cannot be merged: %s", (text, problem) => {
  const { coverage, diagnostics } = parseCoverage(text, "a.json");
  expect(coverage).toBeUndefined();
  expect(diagnostics[0]?.message).toBe(`"a.json" is no coverage that can be merged: ${problem}.`);
});
