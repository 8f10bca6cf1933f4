import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noAbsentAgent } from "../../src/rules/no-absent-agent.js";

test("an agent is named only where one is known", () => {
  ruleTester(noAbsentAgent)
    .valid([
      {
        name: "in a whisper flow",
        flow: flowOf([block("A", "MessageParticipant", { Text: "$.Agent.FirstName" })], "AGENT_WHISPER"),
      },
      {
        name: "in a module, which may run in one",
        flow: flowOf([block("A", "MessageParticipant", { Text: "$.Agent.FirstName" })], "MODULE"),
      },
    ])
    .invalid([
      {
        name: "in a flow for incoming contacts, twice in a block",
        flow: flowOf([block("A", "MessageParticipant", { Text: "$.Agent.FirstName $.Agent.LastName" })]),
        findings: [
          {
            message:
              '"A" reads $.Agent.FirstName, but no agent is known yet in a flow of type CONTACT_FLOW: the value is empty.',
            block: "A",
            pointer: "/Parameters/Text",
            related: 1,
          },
        ],
      },
    ]);
});
