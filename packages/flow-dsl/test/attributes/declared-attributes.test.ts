import { contactAttributes, contactFlow, flowAttributes, oneOf, valuesOf } from "@flowc/flow-dsl";
import { expect, test } from "vitest";

const caller = contactAttributes({ tier: oneOf("gold", "standard"), name: "string", length: "number" });
const here = flowAttributes({ step: "number" });

test("declared attributes are handles, whatever they are called", () => {
  expect([caller.tier, caller.name, caller.length, here.step].map(String)).toEqual([
    "$.Attributes.tier",
    "$.Attributes.name",
    "$.Attributes.length",
    "$.FlowAttributes.step",
  ]);
});

test("values are set as they are given", () => {
  const flow = contactFlow("Declared", (f) => {
    f.setContactAttributes(valuesOf(caller, { tier: "gold", length: 3 }));
    f.setFlowAttributes(valuesOf(here, { step: f.attributes("step") }));
    f.checkContactAttributes(caller.tier, { gold: (f) => f.disconnect(), standard: (f) => f.disconnect() });
  });
  expect(
    flow
      .build()
      .graph.blocks.slice(0, 3)
      .map(({ parameters }) => parameters),
  ).toEqual([
    { Attributes: { tier: "gold", length: "3" }, TargetContact: "Current" },
    { FlowAttributes: { step: { Value: "$.Attributes.step" } } },
    { ComparisonValue: "$.Attributes.tier" },
  ]);
});
