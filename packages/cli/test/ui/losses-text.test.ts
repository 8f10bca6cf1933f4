import type { Change, Plan } from "@flowc/provisioner";
import { expect, it } from "vitest";
import { agreementText } from "../../src/ui/losses-text.js";

function change(kind: Change["kind"], name: string, action: Change["action"], more: Partial<Change> = {}): Change {
  const reason = { code: "not-declared", words: "it is not declared any more" } as const;
  return { address: `${kind}/${name}`, kind, name, noun: kind, action, reason, differences: [], calls: [], ...more };
}

function plan(...changes: readonly Change[]): Plan {
  return {
    format: 1,
    environment: { name: "prod", region: "eu-west-2" },
    state: { lineage: "a", serial: 1, digest: "b" },
    inputs: "digest",
    changes,
    steps: [],
    external: {},
    builtIn: [],
    recovered: {},
    cost: { calls: 1, byOperation: [], leastSeconds: 0, readCalls: 0 },
  };
}

it("names what is lost below the plan", () => {
  const queues = ["A", "B", "C", "D", "E", "F", "G"].map((name) => change("queue", name, "destroy"));
  const changes = [
    change("flow", "New", "create"),
    ...queues,
    change("phoneNumber", "main", "destroy", { attributes: { phoneNumber: "+442071234567" } }),
    change("user", "jo\u001b[2J", "replace"),
    change("hoursOfOperation", "Shop hours", "may-replace"),
    change("flow", "Sample", "forget", { reason: { code: "with-instance", words: "it goes with the instance" } }),
    change("prompt", "Old", "forget"),
  ];
  expect(agreementText("Plan", plan(...changes), false)).toMatchInlineSnapshot(`
    "Plan

    What is lost
      7 resources are deleted: queue "A", queue "B", queue "C", queue "D", queue "E", and 2 more
      1 resource goes with the instance: flow "Sample"
      1 resource is replaced and gets a new id: user "jo\\u001b[2J"
      1 resource may be replaced and get a new id: hours of operation "Shop hours"
      1 phone number is given back, and may be somebody else's next: +442071234567
    "
  `);
});

it("says nothing of losses where there are none", () => {
  expect(agreementText("Plan", plan(change("queue", "A", "create"), change("queue", "B", "update")), false)).toBe(
    "Plan\n",
  );
});
