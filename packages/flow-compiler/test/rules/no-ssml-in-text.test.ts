import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noSsmlInText } from "../../src/rules/no-ssml-in-text.js";

test("text holds no tags of SSML", () => {
  ruleTester(noSsmlInText)
    .valid([
      {
        name: "SSML that is sent as such, and text with a sign in it",
        flow: flowOf([
          block("A", "MessageParticipant", { SSML: "<speak>a</speak>" }),
          block("B", "MessageParticipant", { Text: "a < b > c <br/>" }),
        ]),
      },
    ])
    .invalid([
      {
        name: "speak, and a pause in the middle",
        flow: flowOf([
          block("A", "MessageParticipant", { Text: "<speak>a</speak>" }),
          block("B", "MessageParticipant", { Text: "Wait <break time='1s'/> please" }),
        ]),
        findings: [
          {
            message: 'Text of "A" holds SSML tags, but text is spoken and shown as it stands.',
            block: "A",
            pointer: "/Parameters/Text",
          },
          {
            message: 'Text of "B" holds SSML tags, but text is spoken and shown as it stands.',
            block: "B",
            pointer: "/Parameters/Text",
          },
        ],
      },
    ]);
});
