import { expect, test } from "vitest";
import { block, flow, hangingUp, run } from "../flows.js";
import { contact, hooking, phases, toSales } from "./stages.js";

const moving = flow(
  "Moves on",
  [
    block(
      "move",
      "DequeueContactAndTransferToQueue",
      { QueueId: "Support" },
      {
        next: "over",
        QueueAtCapacity: "over",
        NoMatchingError: "stay",
      },
    ),
    block(
      "stay",
      "UpdateContactAttributes",
      { Attributes: { stays: "yes" } },
      { next: "over", NoMatchingError: "over" },
    ),
    block("over", "EndFlowExecution"),
  ],
  "CUSTOMER_QUEUE",
);
const start = toSales((target) => hooking("CustomerQueue", "Moves on", target));

test("moves from queue to queue as contacts that follow each other, twelve at most", () => {
  const session = run([start, moving], {}, { attributes: { tier: "gold" } });
  expect(session.state.contacts).toHaveLength(12);
  const [first, second] = [contact(session), contact(session, 2)];
  expect(first).toMatchObject({ ended: { reason: "TRANSFERRED" }, queue: { queue: "Sales" } });
  expect(second.data).toMatchObject({
    InitiationMethod: "QUEUE_TRANSFER",
    InitialContactId: first.id,
    PreviousContactId: first.id,
    ContactId: second.id,
    Queue: { Name: "Support" },
  });
  expect(contact(session, 12)).toMatchObject({
    phase: "queued",
    queue: { queue: "Support" },
    data: { InitialContactId: first.id, Attributes: { tier: "gold", stays: "yes" } },
  });
});

test("stays where it is when the other queue is full", () => {
  const full = (queue: string) => ({ kind: "value", value: { takes: queue !== "Support" } }) as const;
  const session = run([start, moving], {
    answer: (request) => (request.kind === "queue" ? full(request.queue) : { kind: "unknown" }),
  });
  expect(phases(session)).toEqual(["1 queued"]);
  expect(contact(session)).toMatchObject({ phase: "queued", queue: { queue: "Sales" }, threads: [] });
});

test("takes the customer's hanging up for that of the contact that waits", () => {
  const once = run([start, moving], {}, {});
  once.send({ kind: "hangUp" });
  expect(once.standstill).toEqual({ kind: "ended" });
  expect(contact(once, 12).ended).toMatchObject({ reason: "CUSTOMER_DISCONNECT" });
});

test("is its own previous and initial contact as long as nothing came before", () => {
  const session = run([flow("Main", [hangingUp("bye")])]);
  const { id, data } = contact(session);
  expect(data).toMatchObject({ ContactId: id, InitialContactId: id, PreviousContactId: id });
});

test("a chat that is transferred expires when it would have expired before", () => {
  const session = run(
    [toSales(), flow("Default customer queue", [block("over", "EndFlowExecution")], "CUSTOMER_QUEUE")],
    {},
    { channel: "CHAT" },
  );
  session.send({ kind: "agentAccepts", agent: "jo" });
  session.passTimeTo(3_600_000);
  session.send({ kind: "agentTransfers", to: { kind: "queue", name: "Support" } });
  expect(contact(session, 2).timers).toEqual([{ at: 25 * 3_600_000, name: "contactExpires" }]);
});
