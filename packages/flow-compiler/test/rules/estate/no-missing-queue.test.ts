import { block, estateRuleTester, next, onError } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noMissingQueue } from "../../../src/rules/estate/no-missing-queue.js";
import { end, hours, named, transfer } from "../../helpers/estates.js";

const queue = (failed = "End") =>
  block("Queue", "UpdateContactTargetQueue", { QueueId: "q" }, [next("Go"), onError("NoMatchingError", failed)]);
const go = block("Go", "TransferContactToQueue", {}, [
  next("End"),
  onError("QueueAtCapacity", "End"),
  onError("NoMatchingError", "End"),
]);

test("a contact has a queue before it is put into it", () => {
  estateRuleTester(noMissingQueue)
    .valid([
      { name: "it was set", flows: [named("Main", [queue(), go, end])] },
      { name: "a transfer flow begins with one", flows: [named("Main", [go, end], "QUEUE_TRANSFER")] },
      { name: "a module gets it from its caller", flows: [named("Module", [go], "MODULE")] },
      {
        name: "hours of its own need none",
        flows: [named("Main", [hours("Open", "End"), end])],
      },
      {
        name: "the flow before has set it",
        flows: [
          named("First", [
            block("Queue", "UpdateContactTargetQueue", { QueueId: "q" }, [next("On")]),
            transfer("On", "Main"),
            end,
          ]),
          named("Main", [go, end]),
        ],
      },
    ])
    .invalid([
      {
        name: "nobody has set it",
        flows: [named("Main", [go, end])],
        findings: [
          {
            message: '"Go" puts the contact into its queue, but no queue has been set: it takes its error branch.',
            block: "Go",
          },
        ],
      },
      {
        name: "not where setting it failed",
        flows: [named("Main", [queue("Go"), go, end])],
        findings: [
          {
            message:
              '"Go" puts the contact into its queue, but on some ways there no queue has been set: it takes its error branch.',
            block: "Go",
          },
        ],
      },
      {
        name: "metrics of no queue",
        flows: [named("Main", [block("Ask", "GetMetricData", {}, [next("End")]), end])],
        findings: [
          {
            message: '"Ask" looks at the contact\'s queue, but no queue has been set: it takes its error branch.',
            block: "Ask",
          },
        ],
      },
    ]);
});
