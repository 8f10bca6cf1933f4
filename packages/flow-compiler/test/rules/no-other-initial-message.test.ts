import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noOtherInitialMessage } from "../../src/rules/no-other-initial-message.js";

test("a bot starts with the first message of the chat", () => {
  ruleTester(noOtherInitialMessage)
    .valid([
      {
        name: "the first message",
        flow: flowOf([
          block("A", "ConnectParticipantWithLexBot", {
            LexInitializationData: { InitialMessage: "$.Media.InitialMessage" },
          }),
        ]),
      },
      { name: "none", flow: flowOf([block("A", "ConnectParticipantWithLexBot", { Text: "Hello" })]) },
    ])
    .invalid([
      {
        name: "another text",
        flow: flowOf([
          block("A", "ConnectParticipantWithLexBot", {
            LexInitializationData: { InitialMessage: "$.Attributes.question" },
          }),
        ]),
        findings: [
          {
            message:
              '"A" starts the bot with "$.Attributes.question"; it can be started with the first message of the chat only.',
            block: "A",
            pointer: "/Parameters/LexInitializationData/InitialMessage",
          },
        ],
      },
    ]);
});
