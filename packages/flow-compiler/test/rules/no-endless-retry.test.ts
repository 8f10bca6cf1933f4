import { block, flowOf, next, onError, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noEndlessRetry } from "../../src/rules/no-endless-retry.js";

const end = block("End", "DisconnectParticipant");
const lambda = (failed: string) =>
  block("Look up", "InvokeLambdaFunction", { LambdaFunctionARN: "f" }, [
    next("End"),
    onError("NoMatchingError", failed),
  ]);
const say = (target: string) => block("Sorry", "MessageParticipant", { Text: "Sorry" }, [next(target)]);

test("an error branch does not lead back to the block that failed, unless something on the way can help", () => {
  ruleTester(noEndlessRetry)
    .valid([
      { name: "it leads on", flow: flowOf([lambda("Sorry"), say("End"), end]) },
      {
        name: "a Loop counts the tries",
        flow: flowOf([
          block("Loop", "Loop", { LoopCount: "3" }, [
            next("End"),
            when("ContinueLooping", "Look up"),
            when("DoneLooping", "End"),
          ]),
          lambda("Loop"),
          end,
        ]),
      },
      {
        name: "it waits before it tries again",
        flow: flowOf([
          lambda("Wait"),
          block("Wait", "Wait", { TimeLimitSeconds: "5" }, [
            next("End"),
            when("WaitCompleted", "Look up"),
            onError("NoMatchingError", "End"),
          ]),
          end,
        ]),
      },
    ])
    .invalid([
      {
        name: "straight back",
        flow: flowOf([lambda("Look up"), end]),
        findings: [
          {
            message:
              'When "Look up" fails, its branch NoMatchingError leads back to it: "Look up" and back to itself. As long as it fails, the contact goes round and round.',
            block: "Look up",
            pointer: "/Transitions/Errors/0",
          },
        ],
      },
      {
        name: "back after a prompt",
        flow: flowOf([lambda("Sorry"), say("Look up"), end]),
        findings: [
          {
            message:
              'When "Look up" fails, its branch NoMatchingError leads back to it: "Look up", "Sorry" and back to "Look up". As long as it fails, the contact goes round and round.',
            block: "Look up",
            pointer: "/Transitions/Errors/0",
          },
        ],
      },
    ]);
});
