import { block, flowOf, next, onError, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noUnsetFlowAttribute } from "../../src/rules/no-unset-flow-attribute.js";

const end = block("End", "DisconnectParticipant");
const set = (failed: string) =>
  block("Set", "UpdateFlowAttributes", { FlowAttributes: { product: { Value: "phone" } } }, [
    next("Say"),
    onError("NoMatchingError", failed),
  ]);
const say = (path: string) => block("Say", "MessageParticipant", { Text: `Your ${path}` }, [next("End")]);

test("a flow attribute is set before it is read", () => {
  ruleTester(noUnsetFlowAttribute)
    .valid([
      { name: "on every way", flow: flowOf([set("End"), say("$.FlowAttributes.product"), end]) },
      { name: "a contact attribute may come from anywhere", flow: flowOf([say("$.Attributes.product"), end]) },
    ])
    .invalid([
      {
        name: "under another name",
        flow: flowOf([set("End"), say("$.FlowAttributes.produkt"), end]),
        findings: [
          {
            message:
              '"Say" reads $.FlowAttributes.produkt, which no block before it in this flow sets: the value is empty.',
            block: "Say",
            pointer: "/Parameters/Text",
          },
        ],
      },
      {
        name: "not on the way on which setting failed",
        flow: flowOf([set("Say"), say("$.FlowAttributes.product"), end]),
        findings: [
          {
            message:
              '"Say" reads $.FlowAttributes.product, but on some ways there it has not been set: not every contact comes by "Set".',
            block: "Say",
            pointer: "/Parameters/Text",
          },
        ],
      },
    ]);
});
