import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noBareNamespace } from "../../src/rules/no-bare-namespace.js";

test("a path goes on after its namespace", () => {
  ruleTester(noBareNamespace)
    .valid([
      { name: "a value of its own", flow: flowOf([block("A", "Compare", { ComparisonValue: "$.Channel" })]) },
      {
        name: "handed to a Lambda function as a whole",
        flow: flowOf([block("A", "InvokeLambdaFunction", { LambdaInvocationAttributes: { view: "$.Views" } })]),
      },
    ])
    .invalid([
      {
        name: "compared, which the service refuses",
        flow: flowOf([block("A", "Compare", { ComparisonValue: "$.External" })]),
        findings: [
          {
            message: '"A" reads $.External as a whole; a name must follow it.',
            block: "A",
            pointer: "/Parameters/ComparisonValue",
          },
        ],
      },
      {
        name: "spoken",
        flow: flowOf([block("A", "MessageParticipant", { Text: "Hello $.Attributes" })]),
        findings: [
          {
            message: '"A" reads $.Attributes as a whole; a name must follow it.',
            block: "A",
            pointer: "/Parameters/Text",
            severity: "warning",
          },
        ],
      },
    ]);
});
