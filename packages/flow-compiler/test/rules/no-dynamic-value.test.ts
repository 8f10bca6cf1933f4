import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noDynamicValue } from "../../src/rules/no-dynamic-value.js";

test("a path stands only where one is read", () => {
  ruleTester(noDynamicValue)
    .valid([
      {
        name: "where it is",
        flow: flowOf([
          block("A", "Loop", { LoopCount: "$.Attributes.times" }),
          block("B", "MessageParticipant", { Text: "$.Attributes.hello" }),
        ]),
      },
      {
        name: "a literal with a dollar sign",
        flow: flowOf([block("A", "UpdateFlowLoggingBehavior", { FlowLoggingBehavior: "$5" })]),
      },
    ])
    .invalid([
      {
        name: "in a list of words",
        flow: flowOf([block("A", "UpdateFlowLoggingBehavior", { FlowLoggingBehavior: "$.Attributes.logging" })]),
        findings: [
          {
            message:
              'FlowLoggingBehavior of "A" is "$.Attributes.logging", but it takes no JSONPath, only a fixed value.',
            block: "A",
            pointer: "/Parameters/FlowLoggingBehavior",
          },
        ],
      },
    ]);
});
