import { block, flowOf, next, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noNestedWait } from "../../src/rules/no-nested-wait.js";

test("a wait that keeps running leads to no other wait", () => {
  ruleTester(noNestedWait)
    .valid([
      {
        name: "a wait after the first is over",
        flow: flowOf([
          block("A", "Wait", { TimeLimitSeconds: "60", ContinueExecution: "True", MinimumWaitTimeSeconds: "5" }, [
            when("Continue", "B"),
            when("WaitCompleted", "C"),
          ]),
          block("B", "MessageParticipant", { Text: "News" }, [next("A")]),
          block("C", "Wait", { TimeLimitSeconds: "60" }),
        ]),
      },
      {
        name: "a wait that the contact can also come to afterwards",
        flow: flowOf([
          block("A", "Wait", { TimeLimitSeconds: "60", ContinueExecution: "True", MinimumWaitTimeSeconds: "5" }, [
            when("Continue", "C"),
            when("WaitCompleted", "C"),
          ]),
          block("C", "Wait", { TimeLimitSeconds: "60" }),
        ]),
      },
    ])
    .invalid([
      {
        name: "a wait behind the Continue branch",
        flow: flowOf([
          block("A", "Wait", { TimeLimitSeconds: "60", ContinueExecution: "True", MinimumWaitTimeSeconds: "5" }, [
            when("Continue", "B"),
            when("WaitCompleted", "D"),
          ]),
          block("B", "MessageParticipant", { Text: "News" }, [next("C")]),
          block("C", "Wait", { TimeLimitSeconds: "60" }),
          block("D", "DisconnectParticipant"),
        ]),
        findings: [
          {
            message:
              '"C" waits inside the Continue branch of "A", which is waiting already: it takes its error branch.',
            block: "C",
            related: 1,
          },
        ],
      },
    ]);
});
