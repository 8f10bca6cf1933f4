import { block, flowOf, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noUnknownNamespace } from "../../src/rules/no-unknown-namespace.js";

test("a path starts in a namespace that exists", () => {
  ruleTester(noUnknownNamespace)
    .valid([
      { name: "one that does", flow: flowOf([block("A", "MessageParticipant", { Text: "$.Attributes.name" })]) },
      { name: "a price", flow: flowOf([block("A", "MessageParticipant", { Text: "That is $.50" })]) },
      {
        name: "where no path is read",
        flow: flowOf([block("A", "UpdateFlowLoggingBehavior", { FlowLoggingBehavior: "$.Attribute.x" })]),
      },
    ])
    .invalid([
      {
        name: "a misspelt one, in three places, is one warning",
        flow: flowOf([
          block("A", "MessageParticipant", { Text: "$.Attribute.a and $.Attribute.b" }, [when("$.Attribute.c", "A")]),
        ]),
        findings: [
          {
            message: '"A" reads $.Attribute.a, but there is nothing called $.Attribute: the value is always empty.',
            block: "A",
            pointer: "/Parameters/Text",
            related: 2,
          },
        ],
      },
      {
        name: "one that nothing is like",
        flow: flowOf([block("A", "Compare", { ComparisonValue: "$.Weather.today" })]),
        findings: [
          {
            message: '"A" reads $.Weather.today, but there is nothing called $.Weather: the value is always empty.',
            block: "A",
            pointer: "/Parameters/ComparisonValue",
          },
        ],
      },
    ]);
});
