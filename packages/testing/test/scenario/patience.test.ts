import { contactFlow, lambda } from "@flowc/flow-dsl";
import { afterEach, expect, test, vi } from "vitest";
import { handler, simulate } from "../../src/index.js";
import "../../src/vitest/index.js";

const lookup = lambda<Record<string, never>, { tier: string }>("customer-lookup");
const main = contactFlow("Main", { onError: (f) => f.playPrompt("Sorry.").disconnect() }, (f) => {
  const { tier } = f.invokeLambda(lookup, {});
  f.playPrompt(`You are ${tier}.`).disconnect();
});
const never = handler(lookup, () => new Promise<{ tier: string }>(() => {}));

afterEach(() => vi.useRealTimers());

test("a handler that never answers fails what waits for it, and all that follows", async () => {
  const call = simulate(main, { lambdas: [never], patienceSeconds: 0.02 });
  call.waits(5);
  await expect(call.hears("gold")).rejects.toThrow(
    'TEST114: The call waits for the Lambda function "customer-lookup", which has not answered within 0.02 seconds',
  );
  await expect(call.settled()).rejects.toThrow("TEST114");
  expect(() => expect(call).toHaveEnded()).toThrow("TEST114");
});

test("a handler that never answers points to the line of the scenario that waits", async () => {
  const call = simulate(main, { lambdas: [never], patienceSeconds: 0.02 });
  const error = await call.settled().catch((thrown: unknown) => thrown);
  expect((error as Error).stack?.split("\n    at ")[1]).toContain("patience.test.ts");
});

test("a clock that a test stops does not stop the limit", async () => {
  vi.useFakeTimers();
  const call = simulate(main, { lambdas: [never], patienceSeconds: 0.02 });
  await expect(call.settled()).rejects.toThrow("TEST114");
});

test("a handler that takes its time within the limit is waited for", async () => {
  const slow = handler(
    lookup,
    () => new Promise<{ tier: string }>((resolve) => setImmediate(resolve, { tier: "gold" })),
  );
  await simulate(main, { lambdas: [slow] }).hears("you are gold");
});
