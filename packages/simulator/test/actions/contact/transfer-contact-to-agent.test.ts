import { expect, test } from "vitest";
import { block, flow, run } from "../../flows.js";

const toAgent = flow("To a person", [block("give", "TransferContactToAgent")], "AGENT_TRANSFER");

test("waits for the agent who was named", () => {
  const session = run([toAgent], { queues: { kim: { answersAfterSeconds: 5, agents: 1 } } }, { queue: "kim" });
  expect(session.state.contacts).toMatchObject([{ phase: "queued", queue: { queue: "kim" } }]);
});

test("drops the contact when the agent cannot take it", () => {
  const session = run([toAgent], { queues: { kim: { maxContacts: 0 } } }, { queue: "kim" });
  expect(session.state.contacts).toMatchObject([{ ended: { reason: "CONTACT_FLOW_DISCONNECT" } }]);
});

test("drops the contact when nobody was named", () => {
  expect(run([toAgent]).standstill).toEqual({ kind: "ended" });
});
