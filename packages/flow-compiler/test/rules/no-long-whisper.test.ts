import { block, flowOf, next, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noLongWhisper } from "../../src/rules/no-long-whisper.js";

test("whispers end within two minutes", () => {
  ruleTester(noLongWhisper)
    .valid([
      {
        name: "a short one, and a long flow of another type",
        flow: flowOf([block("A", "MessageParticipant", { Text: "x".repeat(1500) })], "AGENT_WHISPER"),
      },
      {
        name: "a long flow that is no whisper",
        flow: flowOf([block("A", "MessageParticipant", { Text: "x".repeat(2500) })]),
      },
      {
        name: "two ways of which only one is taken",
        flow: flowOf(
          [
            block("A", "Compare", { ComparisonValue: "$.Attributes.a" }, [when("1", "B"), next("C")]),
            block("B", "MessageParticipant", { Text: "x".repeat(1500) }),
            block("C", "MessageParticipant", { Text: "x".repeat(1500) }),
          ],
          "AGENT_WHISPER",
        ),
      },
    ])
    .invalid([
      {
        name: "what is said and waited for on one way",
        flow: flowOf(
          [
            block("A", "MessageParticipant", { Text: "x".repeat(1725) }, [next("B")]),
            block("B", "InvokeLambdaFunction", { InvocationTimeLimitSeconds: "8" }),
          ],
          "CUSTOMER_WHISPER",
        ),
        findings: [
          {
            message: 'The whisper flow "Test" may take about 123 seconds; a whisper has to end within 120.',
            related: 1,
          },
        ],
      },
    ]);
});
