import type { Plan } from "@flowc/provisioner";
import { expect, it } from "vitest";
import { planText } from "../../src/ui/plan-text.js";

const plan: Plan = {
  format: 1,
  environment: { name: "prod", region: "eu-west-2" },
  state: { lineage: "a", serial: 1, digest: "b" },
  inputs: "digest",
  changes: [
    {
      address: "queue/Support",
      kind: "queue",
      name: "Support\u001b[2J",
      noun: "queue",
      action: "update",
      reason: { code: "source-changed", words: "the source changed" },
      differences: [
        {
          property: "maxContacts",
          label: "maximum contacts",
          words: "maximum contacts: 50 → 100",
          origin: "source",
          forcesReplacement: false,
        },
      ],
      calls: [{ operation: "UpdateQueueMaxContacts", count: 1 }],
    },
  ],
  steps: [],
  external: {},
  builtIn: [],
  recovered: {},
  cost: { calls: 1, byOperation: [], leastSeconds: 0, readCalls: 3 },
};

it("shows each change and what is different, under the environment's name", () => {
  expect(planText(plan, false)).toMatchInlineSnapshot(`
    "Plan for prod (eu-west-2)
      ~ update queue "Support\\u001b[2J": the source changed
        maximum contacts: 50 → 100
    1 to update.
    1 write call; 3 read calls made."
  `);
});

it("colours by what happens", () => {
  expect(planText(plan, true)).toContain("\u001b[33m~ update queue");
});
