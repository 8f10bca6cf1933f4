import { block, flowOf, next, onError, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noIgnoredLambdaError } from "../../src/rules/no-ignored-lambda-error.js";

test("the failure of a function leads elsewhere than its success", () => {
  ruleTester(noIgnoredLambdaError)
    .valid([
      {
        name: "elsewhere",
        flow: flowOf([
          block("A", "InvokeLambdaFunction", {}, [next("B"), onError("NoMatchingError", "C")]),
          block("B", "MessageParticipant", { Text: "Done" }),
          block("C", "DisconnectParticipant"),
        ]),
      },
      {
        name: "branches that are not wired yet",
        flow: flowOf([block("A", "InvokeLambdaFunction", {}, [next(""), onError("NoMatchingError", "")])]),
      },
    ])
    .invalid([
      {
        name: "two functions that lead to one block are one finding",
        flow: flowOf([
          block("A", "InvokeLambdaFunction", {}, [next("C"), onError("NoMatchingError", "C")]),
          block("B", "InvokeLambdaFunction", {}, [next("C"), onError("NoMatchingError", "C")]),
          block("C", "DisconnectParticipant"),
        ]),
        findings: [
          {
            message: 'When the function of "A" fails, the contact goes on to "C" as if it had not.',
            block: "A",
            pointer: "/Transitions/Errors/0/NextAction",
            related: 1,
          },
        ],
      },
    ]);
});
