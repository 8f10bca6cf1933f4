import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noLiteralValue } from "../../src/rules/no-literal-value.js";

test("what is compared is a path", () => {
  ruleTester(noLiteralValue)
    .valid([
      { name: "a path", flow: flowOf([block("A", "Compare", { ComparisonValue: "$.Attributes.tier" })]) },
      {
        name: "one that is broken, which has its own finding",
        flow: flowOf([block("A", "Compare", { ComparisonValue: "$.Attributes.my tier" })]),
      },
    ])
    .invalid([
      {
        name: "a text",
        flow: flowOf([block("A", "Compare", { ComparisonValue: "tier" })]),
        findings: [
          {
            message: 'ComparisonValue of "A" is the text "tier", but it takes only a JSONPath.',
            block: "A",
            pointer: "/Parameters/ComparisonValue",
          },
        ],
      },
    ]);
});
