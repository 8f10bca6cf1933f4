import { createProgram } from "@flowc/simulator";
import { expect, test } from "vitest";
import { createCoverageCounter, summarizeCoverage } from "../../src/coverage/index.js";
import { runOf, tierFlow, unitOf } from "./flows.js";

function hitsOf(counter: ReturnType<typeof createCoverageCounter>, flow = "Tiers") {
  const found = counter.coverage().flows.find(({ name }) => name === flow);
  return Object.fromEntries(
    (found?.blocks ?? []).map(({ block, hits, branches }) => [
      block,
      [hits, ...branches.map(({ label, hits }) => `${label}: ${hits}`)],
    ]),
  );
}

test("counts each block that began and each branch that was taken", () => {
  const counter = createCoverageCounter();
  const { program, trace } = runOf(tierFlow("gold"));
  counter.count(program, trace);
  expect(hitsOf(counter)).toEqual({
    set: [1, "next: 1", "NoMatchingError: 0"],
    check: [1, "next: 0", "Equals gold: 1", "NoMatchingCondition: 0"],
    thanks: [1, "next: 1", "NoMatchingError: 0"],
    bye: [1],
  });
});

test("counts a trace that has grown only from where it was", () => {
  const counter = createCoverageCounter();
  const { program, trace } = runOf(tierFlow("gold"));
  const growing = trace.slice(0, 4);
  counter.count(program, growing);
  growing.push(...trace.slice(4));
  counter.count(program, growing);
  counter.count(program, growing);
  expect(hitsOf(counter).thanks).toEqual([1, "next: 1", "NoMatchingError: 0"]);
});

test("adds up runs of a flow that was prepared anew for each", () => {
  const counter = createCoverageCounter();
  for (let times = 0; times < 3; times += 1) {
    const { program, trace } = runOf(tierFlow("gold"));
    counter.count(program, trace);
  }
  expect(hitsOf(counter).check?.[0]).toBe(3);
});

test("lists flows that nothing has run", () => {
  const counter = createCoverageCounter();
  counter.list(createProgram([tierFlow("gold"), unitOf("Other", [])]));
  const { flows, total } = summarizeCoverage(counter.coverage());
  expect(flows.map(({ name }) => name)).toEqual(["Other", "Tiers"]);
  expect(total.blocks).toEqual({ covered: 0, total: 4 });
});

test("leaves the NextAction out that only copies another branch", () => {
  const counter = createCoverageCounter();
  counter.list(createProgram([tierFlow("gold")]));
  const { total } = summarizeCoverage(counter.coverage());
  expect(total.branches).toEqual({ covered: 0, total: 6 });
  expect(total.errorBranches).toEqual({ covered: 0, total: 3 });
});

test("knows the lines of the author", () => {
  const counter = createCoverageCounter();
  counter.list(createProgram([tierFlow("gold")]));
  expect(counter.coverage().flows[0]?.blocks[1]?.place).toEqual({ file: "/project/flows/tiers.flow.ts", line: 11 });
});
