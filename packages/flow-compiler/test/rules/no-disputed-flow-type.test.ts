import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noDisputedFlowType } from "../../src/rules/no-disputed-flow-type.js";

test("an action that the pages disagree about is doubtful", () => {
  ruleTester(noDisputedFlowType)
    .valid([
      { name: "one that all allow", flow: flowOf([block("A", "EndFlowExecution")], "AGENT_WHISPER") },
      { name: "one that all refuse", flow: flowOf([block("A", "DisconnectParticipant")], "AGENT_WHISPER") },
    ])
    .invalid([
      {
        name: "one that only one list allows",
        flow: flowOf([block("A", "Wait")], "CUSTOMER_HOLD"),
        findings: [
          {
            message: '"A" is Wait, which the documentation both allows and refuses in a flow of type CUSTOMER_HOLD.',
            block: "A",
            pointer: "/Type",
          },
        ],
      },
    ]);
});
