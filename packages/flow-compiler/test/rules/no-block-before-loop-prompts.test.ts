import { block, flowOf, next, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noBlockBeforeLoopPrompts } from "../../src/rules/no-block-before-loop-prompts.js";

test("Loop prompts come first", () => {
  ruleTester(noBlockBeforeLoopPrompts)
    .valid([
      {
        name: "what may stand before them, and what follows their interrupt",
        flow: flowOf(
          [
            block("A", "UpdateContactAttributes", { Attributes: { a: "b" } }, [next("Music")]),
            block("Music", "MessageParticipantIteratively", { Messages: [{ Text: "a" }] }, [
              when("MessagesInterrupted", "B"),
            ]),
            block("B", "MessageParticipant", { Text: "b" }, [next("Music")]),
          ],
          "CUSTOMER_QUEUE",
        ),
      },
    ])
    .invalid([
      {
        name: "two blocks before one loop are one finding",
        flow: flowOf(
          [
            block("A", "MessageParticipant", { Text: "a" }, [next("B")]),
            block("B", "Loop", { LoopCount: "2" }, [next("Music")]),
            block("Music", "MessageParticipantIteratively", { Messages: [{ Text: "a" }] }),
          ],
          "CUSTOMER_QUEUE",
        ),
        findings: [
          {
            message:
              '"A" (MessageParticipant) comes before the Loop prompts "Music", where the guide does not allow it.',
            block: "A",
            related: 2,
          },
        ],
      },
    ]);
});
