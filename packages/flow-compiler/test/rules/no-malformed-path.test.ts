import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noMalformedPath } from "../../src/rules/no-malformed-path.js";

test("what starts like a path is one", () => {
  ruleTester(noMalformedPath)
    .valid([
      {
        name: "a quoted name",
        flow: flowOf([block("A", "Compare", { ComparisonValue: "$.SegmentAttributes['connect:Subtype']" })]),
      },
      {
        name: "an entry of a list in backticks",
        flow: flowOf([block("A", "Compare", { ComparisonValue: "`$.External.items[0]`" })]),
      },
      { name: "a template mark", flow: flowOf([block("A", "UpdateContactTargetQueue", { QueueId: "\u0024{queue}" })]) },
      { name: "a sentence", flow: flowOf([block("A", "MessageParticipant", { Text: "$.Attributes.name, hello" })]) },
    ])
    .invalid([
      {
        name: "a name with a blank",
        flow: flowOf([block("A", "Compare", { ComparisonValue: "$.Attributes.my name" })]),
        findings: [
          {
            message:
              'ComparisonValue of "A" is "$.Attributes.my name", which is not a JSONPath: a path cannot go on with " "; names with such characters go into [\'...\'].',
            block: "A",
            pointer: "/Parameters/ComparisonValue",
          },
        ],
      },
      {
        name: "nothing after the dot, where the pages alone want a path",
        flow: flowOf([block("A", "UpdateContactTargetQueue", { QueueId: "$.Attributes." })]),
        findings: [
          {
            message: 'QueueId of "A" is "$.Attributes.", which is not a JSONPath: a name must follow the dot.',
            block: "A",
            pointer: "/Parameters/QueueId",
            severity: "warning",
          },
        ],
      },
    ]);
});
