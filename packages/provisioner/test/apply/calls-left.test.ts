import { expect, it } from "vitest";
import { CallsLeft } from "../../src/apply/calls-left.js";
import type { Change, PlanStep, StepAction } from "../../src/plan/plan.js";

function change(name: string, calls: Change["calls"]): Change {
  const address = `queue/${name}`;
  const reason = { code: "not-there", words: "it is not there" } as const;
  return { address, kind: "queue", name, noun: "queue", action: "create", reason, differences: [], calls };
}

function step(action: StepAction, name: string): PlanStep {
  return { id: `${action} queue/${name}`, address: `queue/${name}`, action, properties: [], after: [] };
}

it("is what the rate limit of the operation with most calls left makes of them", () => {
  const names = Array.from({ length: 25 }, (_, at) => `Q${at}`);
  const left = new CallsLeft(
    names.map((name) => change(name, [{ operation: "CreateQueue", count: 1 }])),
    names.map((name) => step("create", name)),
  );
  // Two a second, the first five at once.
  expect(left.seconds).toBe(10);
  for (const name of names.slice(0, 10)) left.ended(step("create", name));
  expect(left.seconds).toBe(5);
  for (const name of names.slice(10)) left.ended(step("create", name));
  expect(left.seconds).toBe(0);
});

it("counts the calls of a change as made with its last step", () => {
  const left = new CallsLeft(
    [change("A", [{ operation: "UpdateQueueStatus", count: 9 }])],
    [step("create", "A"), step("finish", "A")],
  );
  left.ended(step("create", "A"));
  expect(left.seconds).toBe(2);
  left.ended(step("finish", "A"));
  expect(left.seconds).toBe(0);
});
