import { expect, test } from "vitest";
import { fails, timesOut, type WorldOptions } from "../../../src/index.js";
import { runBlock } from "../one-block.js";

const block = { type: "TransferContactToQueue", errors: ["QueueAtCapacity", "NoMatchingError"] };

function transfer(world: WorldOptions = {}, queue?: string) {
  return runBlock(block, world, queue === undefined ? {} : { queue });
}

test("ends its flow and asks the queue that was set", () => {
  const { end, requests, session } = transfer({}, "Sales");
  expect(end).toMatchObject({ outcome: "ended" });
  expect(requests).toMatchObject([{ kind: "queue", queue: "Sales", priority: 5, at: 0 }]);
  expect(session.state.contacts[0]).toMatchObject({ phase: "queued", threads: [] });
});

test("fails without a queue", () => {
  expect(transfer().end).toMatchObject({ detail: "NoMatchingError", reason: "no queue is set" });
});

test("takes the branch of a full queue", () => {
  expect(transfer({ queues: { Sales: { maxContacts: 0 } } }, "Sales").end).toMatchObject({ detail: "QueueAtCapacity" });
  expect(transfer({ stubs: { it: fails("QueueAtCapacity") } }, "Sales").end).toMatchObject({
    detail: "QueueAtCapacity",
  });
});

test("fails when the queue does not answer", () => {
  expect(transfer({ stubs: { it: timesOut() } }, "Sales").end).toMatchObject({
    detail: "NoMatchingError",
    reason: "no answer in time",
  });
});
