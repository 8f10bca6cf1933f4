import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noMisplacedHook } from "../../src/rules/no-misplaced-hook.js";

test("hooks are set where their blocks are offered", () => {
  ruleTester(noMisplacedHook)
    .valid([
      {
        name: "a queue flow in an inbound flow, and a disconnect flow in a whisper",
        flow: flowOf([block("A", "UpdateContactEventHooks", { EventHooks: { CustomerQueue: "$.Attributes.f" } })]),
      },
      {
        name: "a disconnect flow in a whisper",
        flow: flowOf(
          [block("A", "UpdateContactEventHooks", { EventHooks: { CustomerRemaining: "$.Attributes.f" } })],
          "AGENT_WHISPER",
        ),
      },
    ])
    .invalid([
      {
        name: "a queue flow in a queue flow",
        flow: flowOf(
          [block("A", "UpdateContactEventHooks", { EventHooks: { CustomerQueue: "$.Attributes.f" } })],
          "CUSTOMER_QUEUE",
        ),
        findings: [
          {
            message: '"A" sets the CustomerQueue flow, which cannot be set in a flow of type CUSTOMER_QUEUE.',
            block: "A",
            pointer: "/Parameters/EventHooks/CustomerQueue",
          },
        ],
      },
    ]);
});
