import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noEmptyFlow } from "../../src/rules/no-empty-flow.js";

test("a flow has at least one block", () => {
  ruleTester(noEmptyFlow)
    .valid([{ name: "one block", flow: flowOf([block("Goodbye", "DisconnectParticipant")]) }])
    .invalid([
      {
        name: "none",
        flow: flowOf([]),
        findings: [
          { message: 'The flow "Test" has no blocks, so there is nothing it could start with.', pointer: "/Actions" },
        ],
      },
    ]);
});
