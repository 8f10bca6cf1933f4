import { expect, test } from "vitest";
import { contactForAgent, contactWith } from "../../src/index.js";
import { block, run } from "../flows.js";
import { contact, toSales } from "./stages.js";

const callMe = {
  QueueId: "Callbacks",
  InitialCallDelaySeconds: "60",
  MaximumConnectionAttempts: "1",
  RetryDelaySeconds: "60",
};
const start = toSales((next) => block("call me", "CreateCallbackContact", callMe, { next, NoMatchingError: next }));

test("finds the customer on the contact that goes on, not on what was made for later", () => {
  const session = run([start]);
  expect(contactWith(session.state, "customer")?.id).toBe(contact(session).id);
  session.send({ kind: "hangUp" });
  session.passTimeTo(60_000);
  expect(contact(session, 2).phase).toBe("queued");
  expect(contactWith(session.state, "customer")).toBeUndefined();
  session.send({ kind: "agentAccepts", agent: "jo" });
  expect(contactWith(session.state, "customer")?.id).toBe(contact(session, 2).id);
});

test("finds what an agent can accept while another contact is held", () => {
  const session = run([toSales()]);
  expect(contactWith(session.state, "agent")).toBeUndefined();
  session.send({ kind: "agentAccepts", agent: "jo" });
  session.send({ kind: "agentTransfers", to: { kind: "queue", name: "Support" } });
  expect(contactForAgent(session.state, "agentAccepts")?.id).toBe(contact(session, 2).id);
  expect(contactForAgent(session.state, "agentResumes")?.id).toBe(contact(session).id);
  expect(contactForAgent(session.state, "agentResumes", contact(session, 2).id)).toBeUndefined();
});
