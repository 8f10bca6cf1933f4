import { expect, test } from "vitest";
import { runBlock } from "../one-block.js";

const type = "UpdateContactTargetQueue";
const instance = "arn:aws:connect:us-east-1:000000000000:instance/00000000-0000-4000-8000-000000000000";

test("names the queue", () => {
  const { written, end } = runBlock({
    type,
    parameters: { QueueId: { "$flowc.reference": { kind: "queue", name: "Sales" } } },
  });
  expect(written["$.Queue"]).toMatchObject({ Name: "Sales", ARN: `${instance}/queue/Sales` });
  expect(end).toMatchObject({ outcome: "next" });
});

test("takes the name of a queue from its ARN, and the queue of an agent from the agent's", () => {
  const arn = `${instance}/queue/aaaa`;
  expect(runBlock({ type, parameters: { QueueId: arn } }).written["$.Queue"]).toMatchObject({ Name: "aaaa", ARN: arn });
  const { written } = runBlock({ type, parameters: { AgentId: `${instance}/agent/bbbb` } });
  expect(written["$.Queue"]).toMatchObject({ ARN: `${instance}/queue/agent/bbbb` });
});

test("fails for a path that leads nowhere", () => {
  expect(runBlock({ type, parameters: { QueueId: "$.Attributes.queue" } }).end).toMatchObject({
    detail: "NoMatchingError",
    reason: "no queue is given",
  });
});
