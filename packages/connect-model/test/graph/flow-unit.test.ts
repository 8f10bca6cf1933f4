import { existing, isFlowDefinition, isGraphType } from "@flowc/connect-model";
import { expect, test } from "vitest";

test("a flow definition is a named flow or module that can be built", () => {
  const build = () => undefined;
  expect(isFlowDefinition({ kind: "flow", name: "Main", type: "CONTACT_FLOW", build })).toBe(true);
  expect(isFlowDefinition({ kind: "flowModule", name: "Greet", type: "MODULE", build })).toBe(true);
  expect(isFlowDefinition({ kind: "queue", name: "Sales", build })).toBe(false);
  expect(isFlowDefinition(existing.flow("Main"))).toBe(false);
  expect([null, undefined, "flow", 1].some(isFlowDefinition)).toBe(false);
});

test("graph types are the ten flow types and the module, spelled as the API does", () => {
  expect(["CONTACT_FLOW", "CAMPAIGN", "MODULE"].every(isGraphType)).toBe(true);
  expect(["contactFlow", "contact_flow", "", "FLOW_MODULE"].some(isGraphType)).toBe(false);
});
