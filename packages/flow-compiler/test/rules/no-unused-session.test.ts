import { block, flowOf, next, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noUnusedSession } from "../../src/rules/no-unused-session.js";

test("a session of the assistant is put on the contact", () => {
  ruleTester(noUnusedSession)
    .valid([
      {
        name: "the session is kept",
        flow: flowOf([
          block("A", "CreateWisdomSession", { WisdomAssistantArn: "$.Attributes.a" }, [next("B")]),
          block("B", "UpdateContactData", { WisdomSessionArn: "$.Wisdom.SessionArn" }),
        ]),
      },
    ])
    .invalid([
      {
        name: "it is kept before it is opened",
        flow: flowOf([
          block("B", "UpdateContactData", { WisdomSessionArn: "$.Wisdom.SessionArn" }, [next("A")]),
          block("A", "CreateWisdomSession", { WisdomAssistantArn: "$.Attributes.a" }),
        ]),
        findings: [
          {
            message:
              '"A" opens a session of the assistant, but no block behind it puts $.Wisdom.SessionArn on the contact.',
            block: "A",
          },
        ],
      },
    ]);
});
