import { expect, test } from "vitest";
import { block, flow, run } from "../../flows.js";

const over = [block("over", "EndFlowExecution")];

test.each([
  ["CONTACT_FLOW", "ended"],
  ["CUSTOMER_QUEUE", "queued"],
  ["CUSTOMER_WHISPER", "agent"],
  ["AGENT_WHISPER", "agent"],
  ["OUTBOUND_WHISPER", "agent"],
  ["CUSTOMER_HOLD", "held"],
  ["AGENT_HOLD", "held"],
] as const)("leaves a contact whose %s flow is over %s", (type, phase) => {
  const session = run([flow("Main", over, type)]);
  expect(session.state.contacts).toMatchObject([{ phase, threads: [] }]);
});
