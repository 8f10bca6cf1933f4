import { block, flowOf, next, onError, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noLongSilence } from "../../src/rules/no-long-silence.js";

test("functions in a row answer within 20 seconds", () => {
  ruleTester(noLongSilence)
    .valid([
      {
        name: "20 seconds together",
        flow: flowOf([
          block("A", "InvokeLambdaFunction", { InvocationTimeLimitSeconds: "8" }, [next("B")]),
          block("B", "InvokeLambdaFunction", { InvocationTimeLimitSeconds: "8" }, [next("C")]),
          block("C", "InvokeLambdaFunction", { InvocationTimeLimitSeconds: "4" }),
        ]),
      },
      {
        name: "a prompt between them",
        flow: flowOf([
          block("A", "InvokeLambdaFunction", { InvocationTimeLimitSeconds: "8" }, [next("B")]),
          block("B", "InvokeLambdaFunction", { InvocationTimeLimitSeconds: "8" }, [next("P")]),
          block("P", "MessageParticipant", { Text: "One moment." }, [next("C")]),
          block("C", "InvokeLambdaFunction", { InvocationTimeLimitSeconds: "8" }),
        ]),
      },
      {
        name: "functions that nobody waits for",
        flow: flowOf([
          block("A", "InvokeLambdaFunction", { InvocationTimeLimitSeconds: "60", InvocationType: "ASYNCHRONOUS" }, [
            next("B"),
          ]),
          block("B", "InvokeLambdaFunction", { InvocationTimeLimitSeconds: "8" }),
        ]),
      },
      {
        name: "two ways of which only one is taken",
        flow: flowOf([
          block("C", "Compare", { ComparisonValue: "$.Attributes.a" }, [when("1", "A"), next("B")]),
          block("A", "InvokeLambdaFunction", { InvocationTimeLimitSeconds: "8" }, [next("D")]),
          block("B", "InvokeLambdaFunction", { InvocationTimeLimitSeconds: "8" }, [next("D")]),
          block("D", "InvokeLambdaFunction", { InvocationTimeLimitSeconds: "8" }),
        ]),
      },
    ])
    .invalid([
      {
        name: "the third function of a row, with silent blocks between",
        flow: flowOf([
          block("A", "InvokeLambdaFunction", { InvocationTimeLimitSeconds: "8" }, [
            next("K"),
            onError("NoMatchingError", "K"),
          ]),
          block("K", "UpdateContactAttributes", { Attributes: { a: "b" } }, [next("B")]),
          block("B", "InvokeLambdaFunction", { InvocationTimeLimitSeconds: 8 }, [next("C")]),
          block("C", "InvokeLambdaFunction", { InvocationTimeLimitSeconds: "5" }),
        ]),
        findings: [
          {
            message:
              '"C" is the last of 3 Lambda functions in a row that may take 21 seconds together, in which the caller hears nothing.',
            block: "C",
            related: 2,
          },
        ],
      },
      {
        name: "a loop counts once",
        flow: flowOf([
          block("A", "InvokeLambdaFunction", { InvocationTimeLimitSeconds: "8" }, [next("B")]),
          block("B", "InvokeLambdaFunction", { InvocationTimeLimitSeconds: "8" }, [next("C")]),
          block("C", "InvokeLambdaFunction", { InvocationTimeLimitSeconds: "8" }, [next("A")]),
        ]),
        findings: [
          {
            message:
              '"C" is the last of 3 Lambda functions in a row that may take 24 seconds together, in which the caller hears nothing.',
            block: "C",
            related: 2,
          },
        ],
      },
    ]);
});
