import { expect, test } from "vitest";
import {
  type Coverage,
  coverageCobertura,
  coverageLcov,
  coverageText,
  createCoverageCounter,
} from "../../src/coverage/index.js";
import { runOf, tierFlow } from "./flows.js";

function goldCoverage(): Coverage {
  const counter = createCoverageCounter();
  const { program, trace } = runOf(tierFlow("gold"));
  counter.count(program, trace);
  return counter.coverage();
}

test("shows people a row per flow and what was not run, on the author's line", () => {
  expect(coverageText(goldCoverage())).toMatchInlineSnapshot(`
    "flow         blocks      branches   error branches
    Tiers   4/4 100.0 %   3/6  50.0 %      0/3   0.0 %
    all     4/4 100.0 %   3/6  50.0 %      0/3   0.0 %

    Tiers: not run
      "set" (UpdateContactAttributes): NoMatchingError  /project/flows/tiers.flow.ts:10
      "check" (Compare): NoMatchingCondition  /project/flows/tiers.flow.ts:11
      "thanks" (UpdateContactAttributes): NoMatchingError  /project/flows/tiers.flow.ts:12
    "
  `);
});

test("writes LCOV on the author's lines, with a dash for branches of blocks that were never run", () => {
  const counter = createCoverageCounter();
  const { program, trace } = runOf(tierFlow("tin"));
  counter.count(program, trace);
  expect(coverageLcov(counter.coverage(), { root: "/project" })).toMatchInlineSnapshot(`
    "TN:
    SF:flows/tiers.flow.ts
    BRDA:10,0,0,1
    BRDA:10,0,1,0
    BRDA:11,0,0,0
    BRDA:11,0,1,1
    BRDA:12,0,0,-
    BRDA:12,0,1,-
    BRF:6
    BRH:2
    DA:10,1
    DA:11,1
    DA:12,0
    DA:13,1
    LF:4
    LH:3
    end_of_record
    "
  `);
});

test("writes Cobertura on the author's lines", () => {
  const xml = coverageCobertura(goldCoverage(), { root: "/project" });
  expect(xml).toContain('<class name="tiers.flow.ts" filename="flows/tiers.flow.ts" line-rate="1" branch-rate="0.5"');
  expect(xml).toContain('<line number="11" hits="1" branch="true" condition-coverage="50% (1/2)"/>');
  expect(xml).toContain('lines-valid="4" lines-covered="4" branches-valid="6" branches-covered="3"');
});

test("takes names as data in XML", () => {
  const coverage: Coverage = {
    version: 1,
    flows: [
      {
        name: "F",
        type: "CONTACT_FLOW",
        blocks: [{ block: "b", type: "T", hits: 1, place: { file: 'a"<b>&\u0007.ts', line: 1 }, branches: [] }],
      },
    ],
  };
  expect(coverageCobertura(coverage)).toContain('filename="a&quot;&lt;b&gt;&amp;\ufffd.ts"');
});

test("leaves flows out of files for machines whose source is not known", () => {
  const coverage: Coverage = {
    version: 1,
    flows: [{ name: "F", type: "CONTACT_FLOW", blocks: [{ block: "b", type: "T", hits: 1, branches: [] }] }],
  };
  expect(coverageLcov(coverage)).toBe("");
  expect(coverageCobertura(coverage)).toContain('lines-valid="0"');
});
