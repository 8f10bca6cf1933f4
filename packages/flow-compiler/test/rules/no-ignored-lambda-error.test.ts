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
          block("B", "MessageParticipant", { Text: "$.External.a" }),
          block("C", "DisconnectParticipant"),
        ]),
      },
    ])
    .invalid([
      {
        name: "the answer is read behind it",
        flow: flowOf([
          block("A", "InvokeLambdaFunction", {}, [next("B"), onError("NoMatchingError", "B")]),
          block("B", "UpdateContactAttributes", { Attributes: { a: "b" } }, [next("C")]),
          block("C", "MessageParticipant", { Text: "$.External.a" }),
        ]),
        findings: [
          {
            message:
              'When the function of "A" fails, the contact goes on to "B" as if it had not, and "C" reads an answer that is not there.',
            block: "A",
            pointer: "/Transitions/Errors/0/NextAction",
          },
        ],
      },
      {
        name: "nobody reads the answer",
        flow: flowOf([
          block("A", "InvokeLambdaFunction", {}, [next("B"), onError("NoMatchingError", "B")]),
          block("B", "DisconnectParticipant"),
        ]),
        findings: [
          {
            message: 'When the function of "A" fails, the contact goes on to "B" as if it had not.',
            block: "A",
            pointer: "/Transitions/Errors/0/NextAction",
            severity: "info",
          },
        ],
      },
      {
        name: "the next function fills the answer anew",
        flow: flowOf([
          block("A", "InvokeLambdaFunction", {}, [next("B"), onError("NoMatchingError", "B")]),
          block("B", "InvokeLambdaFunction", {}, [next("C"), onError("NoMatchingError", "D")]),
          block("C", "MessageParticipant", { Text: "$.External.a" }),
          block("D", "DisconnectParticipant"),
        ]),
        findings: [
          {
            message: 'When the function of "A" fails, the contact goes on to "B" as if it had not.',
            block: "A",
            pointer: "/Transitions/Errors/0/NextAction",
            severity: "info",
          },
        ],
      },
    ]);
});
