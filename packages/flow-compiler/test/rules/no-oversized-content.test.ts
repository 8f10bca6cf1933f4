import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noOversizedContent } from "../../src/rules/no-oversized-content.js";

test("the content of a flow has at most 256,000 characters", () => {
  ruleTester(noOversizedContent)
    .valid([
      { name: "as many", flow: flowOf([block("A", "MessageParticipant", { Text: "x".repeat(255_000) })]) },
      {
        name: "more only because each blank is counted once",
        flow: flowOf([block("A", "MessageParticipant", { Text: " ".repeat(255_000) })]),
      },
    ])
    .invalid([
      {
        name: "more",
        flow: flowOf([block("A", "MessageParticipant", { Text: "x".repeat(256_000) })]),
        findings: [
          {
            message: 'The content of the flow "Test" has at least 256143 characters; the service takes at most 256000.',
            related: 1,
          },
        ],
      },
      {
        name: "more because of what has to be escaped",
        flow: flowOf([block("A", "MessageParticipant", { Text: "\n".repeat(130_000) })]),
        findings: [
          {
            message: 'The content of the flow "Test" has at least 260143 characters; the service takes at most 256000.',
            related: 1,
          },
        ],
      },
      {
        name: "more because of what the editor keeps",
        flow: { ...flowOf([block("A", "Wait")]), metadata: { notes: "x".repeat(256_000) } },
        findings: [
          {
            message: 'The content of the flow "Test" has at least 256144 characters; the service takes at most 256000.',
            related: 1,
          },
        ],
      },
    ]);
});
