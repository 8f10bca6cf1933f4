import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noAgentDrop } from "../../src/rules/no-agent-drop.js";

test("contacts are not dropped for a busy agent", () => {
  ruleTester(noAgentDrop)
    .valid([
      {
        name: "a transfer to the queue of the agent",
        flow: flowOf([block("A", "TransferContactToQueue")], "AGENT_TRANSFER"),
      },
    ])
    .invalid([
      {
        name: "a transfer to the agent",
        flow: flowOf([block("A", "TransferContactToAgent")], "AGENT_TRANSFER"),
        findings: [{ message: '"A" drops the contact when the agent is busy.', block: "A", pointer: "/Type" }],
      },
    ]);
});
