import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noOverlongText } from "../../src/rules/no-overlong-text.js";

test("a text is as short as its parameter takes", () => {
  ruleTester(noOverlongText)
    .valid([
      {
        name: "as long as it may be, counted as people do",
        flow: flowOf([block("A", "MessageParticipant", { Text: "😀".repeat(6_000) })]),
      },
    ])
    .invalid([
      {
        name: "longer",
        flow: flowOf([block("A", "MessageParticipant", { Text: "x".repeat(6_001) })]),
        findings: [
          {
            message: 'Text of "A" has 6001 characters; it takes at most 6000.',
            block: "A",
            pointer: "/Parameters/Text",
            severity: "warning",
          },
        ],
      },
    ]);
});
