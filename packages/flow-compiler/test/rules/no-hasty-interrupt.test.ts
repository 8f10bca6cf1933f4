import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noHastyInterrupt } from "../../src/rules/no-hasty-interrupt.js";

test("loop prompts are left alone for 20 seconds", () => {
  ruleTester(noHastyInterrupt)
    .valid([
      {
        name: "20 seconds, none, and one that is filled in",
        flow: flowOf(
          [
            block("A", "MessageParticipantIteratively", { InterruptFrequencySeconds: "20" }),
            block("B", "MessageParticipantIteratively", {}),
            block("C", "MessageParticipantIteratively", { InterruptFrequencySeconds: "$.Attributes.seconds" }),
          ],
          "CUSTOMER_QUEUE",
        ),
      },
    ])
    .invalid([
      {
        name: "5 seconds and 1 second",
        flow: flowOf(
          [
            block("A", "MessageParticipantIteratively", { InterruptFrequencySeconds: "5" }),
            block("B", "MessageParticipantIteratively", { InterruptFrequencySeconds: 1 }),
          ],
          "CUSTOMER_QUEUE",
        ),
        findings: [
          {
            message: '"A" interrupts its prompts every 5 seconds; 20 or more are advised.',
            block: "A",
            pointer: "/Parameters/InterruptFrequencySeconds",
          },
          {
            message: '"B" interrupts its prompts every 1 second; 20 or more are advised.',
            block: "B",
            pointer: "/Parameters/InterruptFrequencySeconds",
          },
        ],
      },
    ]);
});
