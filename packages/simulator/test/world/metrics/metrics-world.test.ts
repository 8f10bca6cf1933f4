import { expect, test } from "vitest";
import { block, flow, hangingUp, run } from "../../flows.js";

test("counts the contact that waits, its age and its place", () => {
  const main = flow("Main", [
    block("set", "UpdateContactTargetQueue", { QueueId: "Support" }, { next: "hold", NoMatchingError: "bye" }),
    block(
      "hold",
      "UpdateContactEventHooks",
      { EventHooks: { CustomerQueue: "Waiting" } },
      { next: "go", NoMatchingError: "bye" },
    ),
    block("go", "TransferContactToQueue", {}, { next: "bye", QueueAtCapacity: "bye", NoMatchingError: "bye" }),
    hangingUp("bye"),
  ]);
  const waiting = flow(
    "Waiting",
    [
      block("wait", "Wait", { TimeLimitSeconds: "30" }, { next: "get", WaitCompleted: "get", NoMatchingError: "get" }),
      block("get", "GetMetricData", {}, { next: "wait", NoMatchingError: "wait" }),
    ],
    "CUSTOMER_QUEUE",
  );
  const session = run(
    [main, waiting],
    { queues: { Support: { size: 2, estimatedWaitSeconds: 60 } } },
    { channel: "CHAT" },
  );
  session.passTimeTo(30_000);
  const written = session.trace.findLast((event) => event.event === "ValueWritten" && event.path === "$.Metrics");
  expect(written).toMatchObject({
    value: {
      Queue: { Name: "Support", Size: 3, OldestContactAge: 30, EstimatedWaitTime: 60 },
      Contact: { PositionInQueue: 3, EstimatedWaitTime: 60 },
    },
  });
});
