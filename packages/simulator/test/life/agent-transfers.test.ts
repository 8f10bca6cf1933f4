import { expect, test } from "vitest";
import type { ContactStart } from "../../src/index.js";
import { block, flow, hangingUp, run } from "../flows.js";
import { contact, heardBy, phases, repeating, said, toSales } from "./stages.js";

const transferFlow = flow(
  "Default queue transfer",
  [
    ...said("Transferring.", "into queue"),
    block("into queue", "TransferContactToQueue", {}, { next: "bye", QueueAtCapacity: "bye", NoMatchingError: "bye" }),
    hangingUp("bye"),
  ],
  "QUEUE_TRANSFER",
);
const support = { kind: "queue", name: "Support" } as const;

function talking(flows: Parameters<typeof run>[0], start: ContactStart = {}) {
  const session = run(flows, {}, start);
  session.send({ kind: "agentAccepts", agent: "jo" });
  return session;
}

test("lets the agent hear the transfer flow while the customer is on hold", () => {
  const session = talking([toSales(), transferFlow, repeating("Default customer hold", "CUSTOMER_HOLD", "On hold.")]);
  session.send({ kind: "agentTransfers", to: support });
  expect(heardBy(session)).toEqual(["customer: On hold.", "agent: Transferring."]);
  session.passTimeTo(60_000);
  expect(contact(session)).toMatchObject({ phase: "held" });
  expect(contact(session, 2)).toMatchObject({
    phase: "queued",
    consults: contact(session).id,
    queue: { queue: "Support" },
    data: {
      InitiationMethod: "TRANSFER",
      PreviousContactId: contact(session).id,
      InitialContactId: contact(session).id,
      Queue: { Name: "Support" },
    },
  });
});

test("takes the customer along when the agent hangs up", () => {
  const session = talking([toSales(), transferFlow], { attributes: { tier: "gold" } });
  session.send({ kind: "agentTransfers", to: support });
  session.send({ kind: "hangUp", participant: "agent" });
  expect(contact(session).ended).toMatchObject({ reason: "TRANSFERRED" });
  expect(contact(session, 2).consults).toBeUndefined();
  session.passTimeTo(60_000);
  session.send({ kind: "agentAccepts", agent: "kim" });
  expect(contact(session, 2)).toMatchObject({
    phase: "agent",
    agent: { name: "kim" },
    data: { Attributes: { tier: "gold" } },
  });
  session.send({ kind: "hangUp" });
  expect(session.standstill).toEqual({ kind: "ended" });
});

test("lets both agents talk first, then brings the customer in", () => {
  const session = talking([toSales(), transferFlow]);
  session.send({ kind: "agentTransfers", to: support });
  session.passTimeTo(60_000);
  session.send({ kind: "agentAccepts", agent: "kim" });
  expect(contact(session, 2)).toMatchObject({ phase: "agent", consults: contact(session).id });
  session.send({ kind: "agentResumes" });
  expect(contact(session).phase).toBe("agent");
  session.send({ kind: "hangUp", participant: "agent", contact: contact(session).id });
  expect(phases(session).slice(-1)).toEqual(["1 TRANSFERRED"]);
  expect(contact(session, 2)).toMatchObject({ phase: "agent" });
});

test("queues by itself where the program has no transfer flow", () => {
  const session = talking([toSales()]);
  session.send({ kind: "agentTransfers", to: support });
  expect(contact(session, 2)).toMatchObject({ phase: "queued", queue: { queue: "Support" } });
});

test("transfers to an agent through the flow that the quick connect names", () => {
  const personal = flow("To a person", [block("give", "TransferContactToAgent")], "AGENT_TRANSFER");
  const session = talking([toSales(), personal]);
  session.send({ kind: "agentTransfers", to: { kind: "agent", name: "kim" }, flow: "To a person" });
  const asked = session.trace.flatMap((event) => (event.event === "RequestMade" ? [event.request] : []));
  expect(asked.at(-1)).toMatchObject({ kind: "queue", queue: "kim", agent: "kim" });
  expect(contact(session, 2)).toMatchObject({ phase: "queued", queue: { queue: "kim", agent: "kim" } });
});

test("takes a chat along at once", () => {
  const session = talking([toSales(), transferFlow], { channel: "CHAT" });
  session.send({ kind: "agentTransfers", to: support });
  expect(contact(session).ended).toMatchObject({ reason: "TRANSFERRED" });
  expect(heardBy(session)).toEqual(["customer: Transferring."]);
  expect(contact(session, 2)).toMatchObject({ phase: "queued", channel: "CHAT" });
});

test("goes on in a flow when the quick connect leads to one", () => {
  const session = talking([
    toSales(),
    flow("Payment", [...said("Your card number, please.", "bye"), hangingUp("bye")]),
  ]);
  session.send({ kind: "agentTransfers", to: { kind: "flow", name: "Payment" } });
  expect(heardBy(session)).toEqual(["customer: Your card number, please."]);
  expect(contact(session).ended).toMatchObject({ reason: "TRANSFERRED" });
});

test("is over in all its parts when the customer hangs up meanwhile", () => {
  const session = talking([toSales(), transferFlow]);
  session.send({ kind: "agentTransfers", to: support });
  session.send({ kind: "hangUp" });
  expect(session.standstill).toEqual({ kind: "ended" });
});

test("takes the customer along into one of two transfers, and ends the other", () => {
  const session = talking([toSales()]);
  session.send({ kind: "agentTransfers", to: support });
  session.send({ kind: "agentTransfers", to: { kind: "queue", name: "Billing" } });
  session.send({ kind: "hangUp", participant: "agent" });
  expect(phases(session).slice(-2)).toEqual(["1 TRANSFERRED", "3 AGENT_DISCONNECT"]);
  expect(contact(session, 2)).toMatchObject({ phase: "queued", queue: { queue: "Support" } });
});

test.each([
  ["CustomerOnHold", "held"],
  ["AgentOnHold", "held"],
  ["OffHold", "agent"],
])("sets the participants of the call %s from the transfer flow", (state, phase) => {
  const ways = { next: "bye", NoMatchingError: "sorry" };
  const holding = flow(
    "Hold",
    [
      block("hold", "UpdatePreviousContactParticipantState", { PreviousContactParticipantState: state }, ways),
      block("sorry", "UpdateContactAttributes", { Attributes: { failed: "yes" } }, { next: "bye" }),
      hangingUp("bye"),
    ],
    "QUEUE_TRANSFER",
  );
  const session = talking([toSales(), holding]);
  session.send({ kind: "agentTransfers", to: support, flow: "Hold" });
  expect(contact(session).phase).toBe(phase);
  expect(contact(session, 2).data.Attributes).toEqual({});
  expect(contact(run([holding])).data.Attributes).toEqual({ failed: "yes" });
});
