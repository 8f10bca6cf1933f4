import { block, flowOf, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noEmptyText } from "../../src/rules/no-empty-text.js";

test("no text is empty", () => {
  ruleTester(noEmptyText)
    .valid([
      { name: "a single blank", flow: flowOf([block("A", "MessageParticipant", { Text: " " }, [when(" ", "A")])]) },
    ])
    .invalid([
      {
        name: "a parameter and an operand",
        flow: flowOf([block("A", "Compare", { ComparisonValue: "" }, [when("", "A")])]),
        findings: [
          {
            message: 'ComparisonValue of "A" is empty, which the service refuses.',
            block: "A",
            pointer: "/Parameters/ComparisonValue",
          },
          {
            message: 'A condition of "A" compares with an empty string, which the service refuses.',
            block: "A",
            pointer: "/Transitions/Conditions/0/Condition/Operands/0",
          },
        ],
      },
      {
        name: "at any depth, of an action that is not known too",
        flow: flowOf([block("A", "TeleportContact", { Where: [{ x: "" }] })]),
        findings: [
          {
            message: 'Where[0].x of "A" is empty, which the service refuses.',
            block: "A",
            pointer: "/Parameters/Where/0/x",
          },
        ],
      },
      {
        name: "in view data, where it may be taken",
        flow: flowOf([block("A", "ShowView", { ViewData: { Heading: "" } })]),
        findings: [
          {
            message: 'ViewData.Heading of "A" is empty, which the service may refuse.',
            block: "A",
            pointer: "/Parameters/ViewData/Heading",
            severity: "warning",
          },
        ],
      },
    ]);
});
