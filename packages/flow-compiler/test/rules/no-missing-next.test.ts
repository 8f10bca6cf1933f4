import { block, flowOf, next, onError, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noMissingNext } from "../../src/rules/no-missing-next.js";

const end = block("Goodbye", "DisconnectParticipant");

test("what does not end the flow has a next action", () => {
  ruleTester(noMissingNext)
    .valid([
      { name: "a next action", flow: flowOf([block("A", "Wait", {}, [next("Goodbye")]), end]) },
      { name: "an action that may do without", flow: flowOf([block("A", "MessageParticipantIteratively")]) },
      { name: "an action that is not known", flow: flowOf([block("A", "TeleportContact")]) },
    ])
    .invalid([
      {
        name: "none",
        flow: flowOf([block("A", "UpdateFlowLoggingBehavior")]),
        findings: [
          {
            message: '"A" has no next action, which UpdateFlowLoggingBehavior needs.',
            block: "A",
            pointer: "/Transitions/NextAction",
          },
        ],
      },
      {
        name: "none where it is never used, with every branch there",
        flow: flowOf([
          block("A", "TransferContactToQueue", {}, [
            onError("QueueAtCapacity", "Goodbye"),
            onError("NoMatchingError", "Goodbye"),
          ]),
          end,
        ]),
        findings: [
          {
            message: '"A" has no next action, which TransferContactToQueue needs.',
            block: "A",
            pointer: "/Transitions/NextAction",
          },
        ],
      },
    ]);
});
