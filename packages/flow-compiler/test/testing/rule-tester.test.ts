import { block, flowOf, next, ruleTester } from "@flowc/flow-compiler/testing";
import { expect, test } from "vitest";
import { noDanglingTarget } from "../../src/rules/no-dangling-target.js";

const sound = flowOf([block("A", "Wait", {}, [next("A")])]);
const broken = flowOf([block("A", "Wait", {}, [next("B")])]);
const finding = {
  message: 'The next action of "A" leads to "B", which is not a block of this flow.',
  block: "A",
  pointer: "/Transitions/NextAction",
};

function invalid(findings: readonly object[], flow = broken) {
  return () => ruleTester(noDanglingTarget).invalid([{ name: "case", flow, findings: findings as (typeof finding)[] }]);
}

test("passes when the findings are exactly the expected ones", () => {
  expect(invalid([finding])).not.toThrow();
});

test.each([
  ["another message", { ...finding, message: "No." }],
  ["another block", { ...finding, block: "B" }],
  ["another pointer", { ...finding, pointer: "/Type" }],
  ["no block", { message: finding.message, pointer: finding.pointer }],
  ["another severity", { ...finding, severity: "info" }],
  ["more places", { ...finding, related: 1 }],
])("fails when %s is expected", (_, expected) => {
  expect(invalid([expected])).toThrow(/^case\nexpected:/);
});

test("fails when there are more or fewer findings", () => {
  expect(invalid([finding, finding])).toThrow("case");
  expect(invalid([finding], sound)).toThrow("found:\nnothing");
});

test("fails when a valid flow has a finding", () => {
  expect(() => ruleTester(noDanglingTarget).valid([{ name: "case", flow: broken }])).toThrow("expected:\nnothing");
});

test("refuses an invalid case that expects nothing", () => {
  expect(invalid([])).toThrow("needs at least one finding");
});
