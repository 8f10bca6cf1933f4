import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noIllegalKey } from "../../src/rules/no-illegal-key.js";

test("a free key has the form that its place takes", () => {
  ruleTester(noIllegalKey)
    .valid([
      { name: "a name", flow: flowOf([block("A", "UpdateContactAttributes", { Attributes: { "my tier": "x" } })]) },
    ])
    .invalid([
      {
        name: "a name with a dot",
        flow: flowOf([block("A", "UpdateContactAttributes", { Attributes: { "my.tier": "x" } })]),
        findings: [
          {
            message: 'Attributes of "A" has the key "my.tier"; it takes keys of the form ^[^$.]+$.',
            block: "A",
            pointer: "/Parameters/Attributes/my.tier",
            severity: "warning",
          },
        ],
      },
      {
        name: "a word of a closed list, misspelt",
        flow: flowOf([block("A", "UpdateContactEventHooks", { EventHooks: { AgentHolt: "x" } })]),
        findings: [
          {
            message:
              'EventHooks of "A" has the key "AgentHolt"; it takes "AgentHold", "AgentWhisper", "CustomerHold", "CustomerQueue", "CustomerRemaining", "CustomerWhisper", "DefaultAgentUI", "DisconnectAgentUI", "PauseContact" or "ResumeContact".',
            block: "A",
            pointer: "/Parameters/EventHooks/AgentHolt",
            severity: "warning",
          },
        ],
      },
    ]);
});
