import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noLongPrompt } from "../../src/rules/no-long-prompt.js";

test("at most 3,000 characters are spoken at once", () => {
  ruleTester(noLongPrompt)
    .valid([
      {
        name: "tags that are not spoken",
        flow: flowOf([block("A", "MessageParticipant", { SSML: `<speak>${"<break/>".repeat(900)}</speak>` })]),
      },
      {
        name: "text that nobody speaks",
        flow: flowOf([block("A", "UpdateContactAttributes", { Attributes: { Text: "x".repeat(4_000) } })]),
      },
    ])
    .invalid([
      {
        name: "text",
        flow: flowOf([block("A", "MessageParticipant", { Text: "x".repeat(3_001) })]),
        findings: [
          {
            message: 'Text of "A" has 3001 characters to be spoken; text to speech takes at most 3000 at once.',
            block: "A",
            pointer: "/Parameters/Text",
          },
        ],
      },
      {
        name: "one message of several",
        flow: flowOf([
          block("A", "MessageParticipantIteratively", {
            Messages: [{ Text: "Hello" }, { SSML: `<speak>${"x".repeat(3_001)}</speak>` }],
          }),
        ]),
        findings: [
          {
            message:
              'Messages[1].SSML of "A" has 3001 characters to be spoken; text to speech takes at most 3000 at once.',
            block: "A",
            pointer: "/Parameters/Messages/1/SSML",
          },
        ],
      },
    ]);
});
