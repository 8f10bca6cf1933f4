import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noIllegalFlowType } from "../../src/rules/no-illegal-flow-type.js";

test("an action stands in a flow that takes it", () => {
  ruleTester(noIllegalFlowType)
    .valid([
      { name: "the end of a flow for incoming contacts", flow: flowOf([block("A", "DisconnectParticipant")]) },
      {
        name: "one that only one list allows, which has its own finding",
        flow: flowOf([block("A", "Wait")], "CUSTOMER_HOLD"),
      },
    ])
    .invalid([
      {
        name: "one that the service refuses, twice",
        flow: flowOf([block("A", "DisconnectParticipant"), block("B", "DisconnectParticipant")], "CUSTOMER_WHISPER"),
        findings: [
          {
            message: '"A" is DisconnectParticipant, which cannot be used in a flow of type CUSTOMER_WHISPER.',
            block: "A",
            pointer: "/Type",
            related: 1,
          },
        ],
      },
      {
        name: "one that only the pages refuse",
        flow: flowOf([block("A", "MessageParticipantIteratively")]),
        findings: [
          {
            message: '"A" is MessageParticipantIteratively, which cannot be used in a flow of type CONTACT_FLOW.',
            block: "A",
            pointer: "/Type",
            severity: "warning",
          },
        ],
      },
    ]);
});
