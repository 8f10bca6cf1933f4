import { block, flowOf, next, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noModuleWithoutReturn } from "../../src/rules/no-module-without-return.js";

test("a module returns", () => {
  ruleTester(noModuleWithoutReturn)
    .valid([
      {
        name: "on one way",
        flow: flowOf(
          [
            block("A", "Compare", { ComparisonValue: "$.Attributes.a" }, [when("1", "B"), next("C")]),
            block("B", "DisconnectParticipant"),
            block("C", "EndFlowModuleExecution"),
          ],
          "MODULE",
        ),
      },
      { name: "an action that is not known may return", flow: flowOf([block("A", "Return", {})], "MODULE") },
      { name: "a flow", flow: flowOf([block("A", "DisconnectParticipant")]) },
    ])
    .invalid([
      {
        name: "never",
        flow: flowOf([block("A", "DisconnectParticipant"), block("B", "EndFlowModuleExecution")], "MODULE"),
        findings: [{ message: 'The module "Test" never returns: nothing behind its call will run.' }],
      },
    ]);
});
