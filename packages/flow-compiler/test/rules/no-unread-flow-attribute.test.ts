import { block, flowOf, next, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noUnreadFlowAttribute } from "../../src/rules/no-unread-flow-attribute.js";

const set = block("Set", "UpdateFlowAttributes", { FlowAttributes: { product: { Value: "phone" } } }, [next("Say")]);
const say = (text: string) => block("Say", "MessageParticipant", { Text: text });

test("a flow attribute that is set is read", () => {
  ruleTester(noUnreadFlowAttribute)
    .valid([{ name: "in a prompt", flow: flowOf([set, say("Your $.FlowAttributes.product")]) }])
    .invalid([
      {
        name: "nowhere",
        flow: flowOf([set, say("Hello")]),
        findings: [
          {
            message: '"Set" sets the flow attribute "product", which this flow never reads.',
            block: "Set",
            pointer: "/Parameters/FlowAttributes",
          },
        ],
      },
    ]);
});
