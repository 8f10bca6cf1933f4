import { block, flowOf, onError, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noUnhandledChat } from "../../src/rules/no-unhandled-chat.js";

test("loop prompts have a way out for chats", () => {
  ruleTester(noUnhandledChat)
    .valid([
      {
        name: "an error branch",
        flow: flowOf(
          [block("A", "MessageParticipantIteratively", {}, [onError("NoMatchingError", "B")])],
          "CUSTOMER_QUEUE",
        ),
      },
      {
        name: "a hold flow, which is for calls",
        flow: flowOf([block("A", "MessageParticipantIteratively")], "CUSTOMER_HOLD"),
      },
    ])
    .invalid([
      {
        name: "none",
        flow: flowOf([block("A", "MessageParticipantIteratively")], "CUSTOMER_QUEUE"),
        findings: [
          {
            message:
              '"A" has no error branch: for a chat, a task or an email the flow ends here and the contact goes to the next free agent.',
            block: "A",
          },
        ],
      },
    ]);
});
