import { block, flowOf, next, onError, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noResultAfterFailure } from "../../src/rules/no-result-after-failure.js";

const end = block("End", "DisconnectParticipant");
const lambda = (failed: string) =>
  block("Look up", "InvokeLambdaFunction", { LambdaFunctionARN: "f" }, [
    next("Say"),
    onError("NoMatchingError", failed),
  ]);
const say = (identifier: string) =>
  block(identifier, "MessageParticipant", { Text: "Hello $.External.name" }, [next("End")]);

test("a result is not read where the block that makes it has failed", () => {
  ruleTester(noResultAfterFailure)
    .valid([
      { name: "only when it worked", flow: flowOf([lambda("End"), say("Say"), end]) },
      {
        name: "to compare it is to find out",
        flow: flowOf([
          lambda("Say"),
          block("Say", "Compare", { ComparisonValue: "$.External.name" }, [next("End")]),
          end,
        ]),
      },
    ])
    .invalid([
      {
        name: "both branches lead to the prompt",
        flow: flowOf([lambda("Say"), say("Say"), end]),
        findings: [
          {
            message: '"Say" reads $.External.name, also when "Look up" has failed and left no result.',
            block: "Say",
            pointer: "/Parameters/Text",
          },
        ],
      },
      {
        name: "only the error branch leads to the prompt",
        flow: flowOf([
          lambda("Sorry"),
          block("Say", "MessageParticipant", { Text: "Hi" }, [next("End")]),
          say("Sorry"),
          end,
        ]),
        findings: [
          {
            message:
              '"Sorry" reads $.External.name, but a contact comes here when "Look up" has failed and left no result.',
            block: "Sorry",
            pointer: "/Parameters/Text",
          },
        ],
      },
    ]);
});
