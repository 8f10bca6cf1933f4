import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noSettingsInFlow } from "../../src/rules/no-settings-in-flow.js";

const flow = flowOf([block("Goodbye", "DisconnectParticipant")]);

test("only a module has settings", () => {
  ruleTester(noSettingsInFlow)
    .valid([
      { name: "a flow without", flow: flow },
      { name: "a module with", flow: { ...flow, type: "MODULE", settings: {} } },
    ])
    .invalid([
      {
        name: "a flow with",
        flow: { ...flow, settings: {} },
        findings: [
          { message: 'The flow "Test" has Settings, which only a flow module may have.', pointer: "/Settings" },
        ],
      },
    ]);
});
