import { block, flowOf, next, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noNextAfterEnd } from "../../src/rules/no-next-after-end.js";

test("nothing follows an action that ends the flow", () => {
  ruleTester(noNextAfterEnd)
    .valid([{ name: "nothing", flow: flowOf([block("A", "DisconnectParticipant")]) }])
    .invalid([
      {
        name: "a next action",
        flow: flowOf([block("A", "DisconnectParticipant", {}, [next("A")])]),
        findings: [
          {
            message: '"A" has a next action, but DisconnectParticipant ends the flow.',
            block: "A",
            pointer: "/Transitions/NextAction",
          },
        ],
      },
    ]);
});
