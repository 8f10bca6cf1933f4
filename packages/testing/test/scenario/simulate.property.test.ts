import { contactFlow, existing, lambda } from "@flowc/flow-dsl";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Call, fake, ScenarioError, simulate } from "../../src/index.js";

const lookup = lambda<Record<never, never>, { tier: "gold" | "standard" }>("lookup");

const main = contactFlow("Main", { onError: (f) => f.playPrompt("Sorry.").disconnect() }, (f) => {
  f.playPrompt("Welcome.");
  f.loop(3, (f) => {
    const customer = f.invokeLambda(lookup, {});
    f.setContactAttributes({ tier: customer.tier });
    f.getCustomerInput("Press 1, 2 or 9.", {
      1: (f) => f.transferToQueue(existing.queue("Sales")),
      2: (f) => f.playPrompt("Two."),
      9: (f) => f.playPrompt("Goodbye.").disconnect(),
    });
  });
  f.playPrompt("Enough.").disconnect();
});

type Act = (call: Call) => unknown;

const arbAct: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom("1", "2", "9", "#", "22").map(
    (keys): Act =>
      (call) =>
        call.presses(keys),
  ),
  fc.constantFrom("1", "2").map(
    (keys): Act =>
      (call) =>
        call.pressesAhead(keys),
  ),
  fc.integer({ min: 0, max: 20 }).map(
    (seconds): Act =>
      (call) =>
        call.waits(seconds),
  ),
  fc.constantFrom<Act>(
    (call) => call.staysSilent(),
    (call) => call.says("hello"),
    (call) => call.agent.accepts(),
    (call) => call.hangsUp(),
  ),
);

/** Plays acts one after the other without waiting for them; what happened, and how it failed. */
async function played(call: Call, acts: readonly Act[]) {
  try {
    for (const act of acts) act(call);
    await call.settled();
    return { trace: call.trace, failure: undefined };
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return { trace: call.trace, failure: error.diagnostic };
  }
}

test("a call goes the same way whether the world answers at once or takes its time", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(arbAct, { maxLength: 6 }), async (acts) => {
      const atOnce = simulate(main, { lambdas: [fake(lookup, { tier: "gold" })] });
      const later = simulate(main, { lambdas: [fake(lookup, async () => ({ tier: "gold" }))] });
      expect(await played(later, acts)).toEqual(await played(atOnce, acts));
    }),
  );
});
