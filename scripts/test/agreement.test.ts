import * as simulator from "@flowc/simulator";
import * as arbitraries from "@flowc/testing/arbitraries";
import * as laws from "@flowc/testing/laws";
import fc from "fast-check";
import { expect, test } from "vitest";
import { verdictOn } from "../../packages/testing/src/laws/agreement/claim.js";
import { addTally, arbCase, compareCase, emptyTally } from "../agreement/compare.mjs";

const tools = { ...simulator, ...arbitraries, ...laws, verdictOn };

function compared(using: typeof tools) {
  const tally = emptyTally();
  for (const one of fc.sample(arbCase(tools, 2), { numRuns: 90, seed: 7 })) compareCase(one, using, tally);
  return tally;
}

test("compares flows of every kind with what the checker says of them, and finds them to agree", () => {
  const tally = compared(tools);
  expect(Object.keys(tally.flows).sort()).toEqual(["defective", "estate", "structured", "tangled", "wild"]);
  expect(tally).toMatchObject({ calls: 180, broken: {}, thrown: [] });
  expect(Object.keys(tally.tried)).toContain("FLOW101");
});

test("notices a disagreement and keeps an example of it", () => {
  const found = { code: "TEST145", name: "no-contradiction", severity: "error", message: "They disagree." } as const;
  const checkerAgrees = { statement: "checker and simulator agree", broken: () => [found] };
  const tally = compared({ ...tools, checkerAgrees });
  expect(tally.broken).toEqual({ TEST145: 180 });
  expect(tally.examples).toMatchObject({ TEST145: { message: "They disagree." } });
});

test("adds up what several workers found", () => {
  const [one, other] = [compared(tools), compared(tools)];
  const sum = addTally(addTally(emptyTally(), one), other);
  expect(sum.calls).toBe(360);
  expect(sum.blocks).toBe(one.blocks * 2);
});
