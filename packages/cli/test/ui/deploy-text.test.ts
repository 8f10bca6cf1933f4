import type { DeployResult } from "@flowc/project";
import type { Change, Plan } from "@flowc/provisioner";
import { expect, it } from "vitest";
import { deployText } from "../../src/ui/deploy-text.js";

const change: Change = {
  address: "queue/Support",
  kind: "queue",
  name: "Support",
  noun: "queue",
  action: "create",
  reason: { code: "not-there", words: "it does not exist yet" },
  differences: [],
  calls: [],
};
const plan: Plan = {
  format: 1,
  environment: { name: "prod", region: "eu-west-2" },
  state: { lineage: "a", serial: 1, digest: "b" },
  inputs: "digest",
  changes: [change],
  steps: [],
  external: {},
  builtIn: [],
  recovered: {},
  cost: { calls: 1, byOperation: [], leastSeconds: 0, readCalls: 0 },
};
const ended = (status: NonNullable<DeployResult["outcome"]>["status"], plan_ = plan) =>
  deployText(
    { plan: plan_, outcome: { status, changes: [], calls: 4, seconds: 2.04 }, diagnostics: [], suppressed: [] },
    false,
  )?.split("\n")[0];

it("says how a deploy ended and how to go on", () => {
  expect(ended("done")).toBe("Deployed to prod with 4 calls in 2.0 s.");
  expect(ended("partial")).toBe(
    "Not everything was deployed. Correct the cause and deploy again: it goes on from here.",
  );
  expect(ended("stopped")).toBe("Stopped. What was done is kept; run the same command again to go on from here.");
});

it("says so when there was nothing to do", () => {
  expect(ended("done", { ...plan, changes: [] })).toBe("Nothing to do: everything is as declared.");
});

it("says nothing of its own when nothing was applied", () => {
  expect(ended("refused")).toBeUndefined();
  expect(deployText({ plan, isDeclined: true, diagnostics: [], suppressed: [] }, false)).toBeUndefined();
  expect(deployText({ diagnostics: [], suppressed: [] }, false)).toBeUndefined();
});
