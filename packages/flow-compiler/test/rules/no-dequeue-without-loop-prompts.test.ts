import { block, flowOf, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noDequeueWithoutLoopPrompts } from "../../src/rules/no-dequeue-without-loop-prompts.js";

test("Loop prompts come before a move to another queue", () => {
  ruleTester(noDequeueWithoutLoopPrompts)
    .valid([
      {
        name: "after the interrupt",
        flow: flowOf(
          [
            block("Music", "MessageParticipantIteratively", { Messages: [{ Text: "a" }] }, [
              when("MessagesInterrupted", "A"),
            ]),
            block("A", "DequeueContactAndTransferToQueue", {}),
          ],
          "CUSTOMER_QUEUE",
        ),
      },
    ])
    .invalid([
      {
        name: "at once",
        flow: flowOf([block("A", "DequeueContactAndTransferToQueue", {})], "CUSTOMER_QUEUE"),
        findings: [{ message: 'On some way to "A" no Loop prompts block comes first, as the guide asks.', block: "A" }],
      },
    ]);
});
