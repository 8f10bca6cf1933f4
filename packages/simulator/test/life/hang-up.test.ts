import { expect, test } from "vitest";
import { block, flow, hangingUp, run } from "../flows.js";
import { contact, ending, heardBy, hooking, phases, queueing, said, saying, toSales } from "./stages.js";

const survey = flow("Survey", [...said("How was it?", "bye"), hangingUp("bye")]);
const withSurvey = toSales((target) => hooking("CustomerRemaining", "Survey", target));

test("ends a contact whose customer hangs up in the queue", () => {
  const session = run([toSales(), saying("Default customer queue", "CUSTOMER_QUEUE", "Please wait.")]);
  session.send({ kind: "hangUp" });
  expect(session.standstill).toEqual({ kind: "ended" });
  expect(contact(session)).toMatchObject({ threads: [], timers: [], ended: { reason: "CUSTOMER_DISCONNECT" } });
});

test("runs the disconnect flow when the agent hangs up", () => {
  const session = run([withSurvey, survey]);
  session.send({ kind: "agentAccepts", agent: "jo" });
  session.send({ kind: "hangUp", participant: "agent" });
  session.passTimeTo(60_000);
  expect(heardBy(session)).toEqual(["customer: How was it?"]);
  expect(phases(session)).toEqual(["1 queued", "1 joining", "1 agent", "1 disconnecting", "1 CONTACT_FLOW_DISCONNECT"]);
});

test("runs no flow any more when the customer hangs up on the agent", () => {
  const session = run([withSurvey, survey]);
  session.send({ kind: "agentAccepts", agent: "jo" });
  session.send({ kind: "hangUp" });
  expect(heardBy(session)).toEqual([]);
  expect(session.standstill).toEqual({ kind: "ended" });
});

test("ends a contact whose agent hangs up when no disconnect flow is set", () => {
  const session = run([toSales()]);
  session.send({ kind: "agentAccepts", agent: "jo" });
  session.send({ kind: "hangUp", participant: "agent" });
  expect(contact(session).ended).toMatchObject({ reason: "AGENT_DISCONNECT" });
});

test("lets the customer hang up in the disconnect flow", () => {
  const session = run([withSurvey, survey]);
  session.send({ kind: "agentAccepts", agent: "jo" });
  session.send({ kind: "hangUp", participant: "agent" });
  session.send({ kind: "hangUp" });
  expect(contact(session).ended).toMatchObject({ reason: "CUSTOMER_DISCONNECT" });
});

test("queues the customer again from a disconnect flow, as a new contact", () => {
  const again = flow("Survey", [...queueing("Support", "bye"), hangingUp("bye"), hangingUp("full")]);
  const session = run([withSurvey, again]);
  session.send({ kind: "agentAccepts", agent: "jo" });
  session.send({ kind: "hangUp", participant: "agent" });
  expect(contact(session).ended).toMatchObject({ reason: "TRANSFERRED" });
  expect(contact(session, 2)).toMatchObject({
    phase: "queued",
    queue: { queue: "Support" },
    data: { InitiationMethod: "DISCONNECT", PreviousContactId: contact(session).id },
  });
});

test("runs the disconnect flow of a task that a flow finishes, once", () => {
  const start = flow("Main", [hooking("CustomerRemaining", "After", "bye"), hangingUp("bye")]);
  const after = flow("After", [
    block("mark", "UpdateContactAttributes", { Attributes: { after: "yes" } }, { next: "bye", NoMatchingError: "bye" }),
    hangingUp("bye"),
  ]);
  const session = run([start, after], {}, { channel: "TASK" });
  expect(contact(session).data.Attributes).toEqual({ after: "yes" });
  expect(contact(session).ended).toMatchObject({ reason: "CONTACT_FLOW_DISCONNECT" });
});

test.each([
  ["CHAT", 25 * 3600],
  ["TASK", 7 * 24 * 3600],
] as const)("lets a %s expire", (channel, seconds) => {
  const session = run([toSales()], {}, { channel });
  session.passTimeTo(seconds * 1000 - 1);
  expect(session.standstill).toEqual({ kind: "waiting" });
  session.passTimeTo(seconds * 1000);
  expect(contact(session).ended).toEqual({ reason: "EXPIRED", at: seconds * 1000 });
});

test("runs the disconnect flow of a task that was not done in time", () => {
  const again = flow("Survey", [...queueing("Late", "bye"), hangingUp("bye"), hangingUp("full")]);
  const session = run([withSurvey, again], {}, { channel: "TASK" });
  session.passTimeTo(7 * 24 * 3_600_000);
  expect(contact(session, 2)).toMatchObject({ phase: "queued", queue: { queue: "Late" } });
});

test("ends the contact with its flow before it is in a queue", () => {
  const session = run([flow("Main", [ending("over")])]);
  expect(contact(session).ended).toMatchObject({ reason: "CONTACT_FLOW_DISCONNECT" });
});

test("ends only the whisper when one of its blocks has no branch for how it ended", () => {
  const broken = flow(
    "Default agent whisper",
    [block("oops", "Compare", { ComparisonValue: "$.Attributes.x" })],
    "AGENT_WHISPER",
  );
  const session = run([toSales(), broken]);
  session.send({ kind: "agentAccepts", agent: "jo" });
  expect(session.diagnostics.map(({ code }) => code)).toEqual(["SIM103"]);
  expect(contact(session).phase).toBe("agent");
});

test("tells of a guide that the agent would see when the contact has ended", () => {
  const session = run([toSales((target) => hooking("DisconnectAgentUI", "Notes", target))]);
  session.send({ kind: "agentAccepts", agent: "jo" });
  session.send({ kind: "hangUp" });
  expect(session.diagnostics).toMatchObject([{ code: "SIM112", severity: "info" }]);
});

test("takes no notice of an agent who is on no contact", () => {
  const session = run([toSales()]);
  session.send({ kind: "hangUp", participant: "agent" });
  expect(contact(session).phase).toBe("queued");
});
