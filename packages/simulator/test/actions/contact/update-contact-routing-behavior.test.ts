import { expect, test } from "vitest";
import { block, flow, hangingUp, run } from "../../flows.js";
import { queueing } from "../../life/stages.js";

function routing(parameters: Parameters<typeof block>[2]) {
  const first = block("route", "UpdateContactRoutingBehavior", parameters, { next: "set queue" });
  const session = run([flow("Main", [first, ...queueing("Sales", "bye"), hangingUp("bye"), hangingUp("full")])]);
  return session.state.contacts[0]?.queue;
}

test("puts the contact into its queue with another priority", () => {
  expect(routing({ QueuePriority: "1" })).toMatchObject({ priority: 1, since: 0 });
});

test("lets the contact count as older or younger", () => {
  expect(routing({ QueueTimeAdjustmentSeconds: "60" })).toMatchObject({ priority: 5, since: -60_000 });
  expect(routing({ QueueTimeAdjustmentSeconds: "-60" })).toMatchObject({ since: 60_000 });
});

test("changes the place of a contact that waits", () => {
  const blocks = [
    block("route", "UpdateContactRoutingBehavior", { QueuePriority: "2" }, { next: "over" }),
    block("over", "EndFlowExecution"),
  ];
  const session = run([flow("Waiting", blocks, "CUSTOMER_QUEUE")]);
  expect(session.state.contacts[0]?.queue).toMatchObject({ priority: 2 });
});
