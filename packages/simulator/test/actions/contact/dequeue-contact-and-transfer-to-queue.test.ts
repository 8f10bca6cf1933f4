import { expect, test } from "vitest";
import { attributes, block, flow, run, setting } from "../../flows.js";

function dequeuing(parameters: Parameters<typeof block>[2]) {
  const ways = { next: "over", QueueAtCapacity: "full", NoMatchingError: "sorry" };
  const blocks = [
    block("move", "DequeueContactAndTransferToQueue", parameters, ways),
    setting("full", { full: "yes" }, "over"),
    setting("sorry", { failed: "yes" }, "over"),
    block("over", "EndFlowExecution"),
  ];
  return flow("Waiting", blocks, "CUSTOMER_QUEUE");
}

test("moves a contact into the queue of an agent", () => {
  const session = run([dequeuing({ AgentId: "kim" })]);
  expect(session.state.contacts).toMatchObject([
    { queue: { queue: "BasicQueue" }, ended: { reason: "TRANSFERRED" } },
    { phase: "queued", queue: { queue: "kim", agent: "kim" } },
  ]);
});

test("goes back into the contact's own queue when it names none", () => {
  const session = run([dequeuing({})], {}, { queue: "Sales" });
  expect(session.state.contacts[1]).toMatchObject({ phase: "queued", queue: { queue: "Sales" } });
});

test("keeps the contact where it is when the other queue is full", () => {
  const session = run([dequeuing({ QueueId: "Sales" })], { queues: { Sales: { maxContacts: 0 } } });
  expect(attributes(session)).toEqual({ full: "yes" });
  expect(session.state.contacts).toMatchObject([{ phase: "queued", queue: { queue: "BasicQueue" } }]);
});
