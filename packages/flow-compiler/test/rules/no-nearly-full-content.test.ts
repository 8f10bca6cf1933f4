import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noNearlyFullContent } from "../../src/rules/no-nearly-full-content.js";

test("a flow that soon reaches the longest content is noted", () => {
  ruleTester(noNearlyFullContent)
    .valid([
      { name: "nine tenths", flow: flowOf([block("A", "MessageParticipant", { Text: "x".repeat(230_000) })]) },
      {
        name: "too long, which is an error of its own",
        flow: flowOf([block("A", "MessageParticipant", { Text: "x".repeat(256_000) })]),
      },
    ])
    .invalid([
      {
        name: "nearly full",
        flow: flowOf([block("A", "MessageParticipant", { Text: "x".repeat(240_000) })]),
        findings: [
          {
            message: 'The content of the flow "Test" has at least 240143 characters; the service takes at most 256000.',
            related: 1,
          },
        ],
      },
    ]);
});
