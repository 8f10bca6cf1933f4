import { existing, referenceValue } from "@flowc/connect-model";
import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noWrongReferenceKind } from "../../src/rules/no-wrong-reference-kind.js";

const instance = "arn:aws:connect:eu-west-2:123456789012:instance/i";

test("a reference is of the kind that its parameter takes", () => {
  ruleTester(noWrongReferenceKind)
    .valid([
      {
        name: "a queue for a queue",
        flow: flowOf([block("A", "UpdateContactTargetQueue", { QueueId: referenceValue(existing.queue("Support")) })]),
      },
      {
        name: "the queue of an agent",
        flow: flowOf([block("A", "UpdateContactTargetQueue", { QueueId: `${instance}/queue/agent/a` })]),
      },
      { name: "a plain id", flow: flowOf([block("A", "UpdateContactTargetQueue", { QueueId: "1234" })]) },
    ])
    .invalid([
      {
        name: "a flow for a queue",
        flow: flowOf([block("A", "UpdateContactTargetQueue", { QueueId: referenceValue(existing.flow("Main")) })]),
        findings: [
          {
            message: 'QueueId of "A" takes a queue, but "Main" is a flow.',
            block: "A",
            pointer: "/Parameters/QueueId",
          },
        ],
      },
      {
        name: "the ARN of a flow for a queue",
        flow: flowOf([block("A", "UpdateContactTargetQueue", { QueueId: `${instance}/contact-flow/f` })]),
        findings: [
          {
            message:
              'QueueId of "A" takes a queue, but "arn:aws:connect:eu-west-2:123456789012:instance/i/contact-flow/f" is a flow.',
            block: "A",
            pointer: "/Parameters/QueueId",
            severity: "warning",
          },
        ],
      },
      {
        name: "inside an object of free keys",
        flow: flowOf([
          block("A", "UpdateContactEventHooks", {
            EventHooks: { AgentHold: referenceValue(existing.queue("Support")) },
          }),
        ]),
        findings: [
          {
            message: 'EventHooks.AgentHold of "A" takes a flow, but "Support" is a queue.',
            block: "A",
            pointer: "/Parameters/EventHooks/AgentHold",
          },
        ],
      },
    ]);
});
