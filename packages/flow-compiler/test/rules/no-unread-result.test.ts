import { block, flowOf, next, onError, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noUnreadResult } from "../../src/rules/no-unread-result.js";

const lambda = (identifier: string, target: string) =>
  block(identifier, "InvokeLambdaFunction", { LambdaFunctionARN: identifier }, [next(target)]);
const metrics = block("Metrics", "GetMetricData", {}, [next("Say"), onError("NoMatchingError", "Say")]);
const say = (identifier: string, text: string, target = "End") =>
  block(identifier, "MessageParticipant", { Text: text }, [next(target)]);
const end = block("End", "DisconnectParticipant");

test("a result is read before another one replaces it", () => {
  ruleTester(noUnreadResult)
    .valid([
      {
        name: "each is read",
        flow: flowOf([
          lambda("A", "One"),
          say("One", "$.External.a", "B"),
          lambda("B", "Two"),
          say("Two", "$.External.b"),
          end,
        ]),
      },
      {
        name: "a function that is only called for what it does",
        flow: flowOf([lambda("A", "B"), lambda("B", "End"), end]),
      },
      { name: "metrics that are read", flow: flowOf([metrics, say("Say", "$.Metrics.Queue.Size"), end]) },
    ])
    .invalid([
      {
        name: "replaced before it is read",
        flow: flowOf([lambda("A", "B"), lambda("B", "Say"), say("Say", "$.External.b"), end]),
        findings: [
          { message: 'Nothing reads $.External between "A", which fills it, and "B", which replaces it.', block: "A" },
        ],
      },
      {
        name: "metrics that nothing reads",
        flow: flowOf([metrics, say("Say", "Hello"), end]),
        findings: [
          { message: 'Nothing in this flow reads $.Metrics after "Metrics" has filled it.', block: "Metrics" },
        ],
      },
    ]);
});
