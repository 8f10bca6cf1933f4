import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noEndlessPrompt } from "../../src/rules/no-endless-prompt.js";

test("prompts are short", () => {
  ruleTester(noEndlessPrompt)
    .valid([
      { name: "45 seconds", flow: flowOf([block("A", "MessageParticipant", { Text: "x".repeat(675) })]) },
      {
        name: "tags, which are not spoken",
        flow: flowOf([block("A", "MessageParticipant", { SSML: `<speak>${"<break/>".repeat(200)}</speak>` })]),
      },
      {
        name: "a queue, where there is time",
        flow: flowOf([block("A", "MessageParticipant", { Text: "x".repeat(900) })], "CUSTOMER_QUEUE"),
      },
      {
        name: "what is too long to be spoken at all",
        flow: flowOf([block("A", "MessageParticipant", { Text: "x".repeat(3001) })]),
      },
    ])
    .invalid([
      {
        name: "a minute",
        flow: flowOf([block("A", "MessageParticipant", { Text: "x".repeat(900) })]),
        findings: [
          { message: 'Text of "A" takes about 60 seconds to be said.', block: "A", pointer: "/Parameters/Text" },
        ],
      },
    ]);
});
