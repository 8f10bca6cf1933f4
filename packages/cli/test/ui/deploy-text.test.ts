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
const output = { id: "q", arn: "arn:aws:connect:eu-west-2:123456789012:instance/i/queue/q", attributes: {} };
const ended = (status: NonNullable<DeployResult["outcome"]>["status"], plan_ = plan) =>
  deployText(
    { plan: plan_, outcome: { status, changes: [], calls: 4, seconds: 2.04 }, diagnostics: [], suppressed: [] },
    false,
  )?.split("\n")[0];

it("says how a deploy ended and how to go on", () => {
  expect(ended("done")).toBe("Deployed to prod with 4 calls in 2.0 s.");
  expect(ended("partial")).toBe("Not everything was deployed to prod.");
  expect(ended("stopped")).toBe("Stopped. What was done is kept. Run flowc deploy again: it goes on where it stopped.");
});

it("says what failed and what waits for it, when not everything was deployed", () => {
  const { changes: _changes, ...rest } = plan;
  const flow: Change = { ...change, address: "flow/Main", kind: "flow", name: "Main", noun: "flow" };
  const outcome = {
    status: "partial",
    changes: [
      { address: "queue/Support", action: "create", result: "failed", codes: ["APPLY104"] },
      { address: "flow/Main", action: "create", result: "skipped", because: "queue/Support" },
    ],
    calls: 2,
    seconds: 1,
  } as const;
  const result = { plan: { ...rest, changes: [change, flow] }, outcome, diagnostics: [], suppressed: [] };
  expect(deployText(result, false)?.split("\n")).toEqual([
    "Not everything was deployed to prod.",
    "0 of 2 changes done, 1 failed, 1 change left out because of that.",
    '  failed queue "Support": APPLY104',
    '    left out: flow "Main"',
    "Solve the errors above and deploy again: what is done stays done.",
  ]);
});

it("lists what is there up to a screen, and says how to see more", () => {
  const text = (count: number) => {
    const queue = Object.fromEntries(Array.from({ length: count }, (_, at) => [`Queue ${at}`, output]));
    const outcome = { status: "done", changes: [], calls: 4, seconds: 1 } as const;
    return deployText({ plan, outcome, outputs: { queue }, diagnostics: [], suppressed: [] }, false)?.split("\n");
  };
  expect(text(40)).toHaveLength(44);
  expect(text(41)).toEqual([
    "Deployed to prod with 4 calls in 1.0 s.",
    "",
    "flowc outputs --env prod gives the ids and ARNs of all 41 resources.",
  ]);
});

it("says so when there was nothing to do", () => {
  expect(ended("done", { ...plan, changes: [] })).toBe("Nothing to do: everything is as declared.");
});

it("says nothing of its own when nothing was applied", () => {
  expect(ended("refused")).toBeUndefined();
  expect(deployText({ plan, isDeclined: true, diagnostics: [], suppressed: [] }, false)).toBeUndefined();
  expect(deployText({ diagnostics: [], suppressed: [] }, false)).toBeUndefined();
});
