import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noEmbeddedPath } from "../../src/rules/no-embedded-path.js";

test("a path is the whole value where nothing may stand around it", () => {
  ruleTester(noEmbeddedPath)
    .valid([
      {
        name: "the whole value",
        flow: flowOf([block("A", "UpdateContactTargetQueue", { QueueId: "$.Attributes.queue" })]),
      },
      {
        name: "inside text that is spoken",
        flow: flowOf([block("A", "MessageParticipant", { Text: "Hello $.Attributes.name" })]),
      },
    ])
    .invalid([
      {
        name: "after other text",
        flow: flowOf([block("A", "UpdateContactTargetQueue", { QueueId: "queue/$.Attributes.queue" })]),
        findings: [
          {
            message:
              'QueueId of "A" is "queue/$.Attributes.queue"; it takes a JSONPath only as its whole value, so $.Attributes.queue is not read.',
            block: "A",
            pointer: "/Parameters/QueueId",
          },
        ],
      },
    ]);
});
