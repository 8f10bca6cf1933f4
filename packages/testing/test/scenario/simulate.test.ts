import { contactFlow, existing, lambda } from "@flowc/flow-dsl";
import { expect, test } from "vitest";
import { simulate } from "../../src/index.js";

const sales = existing.queue("Sales");
const support = existing.queue("Support");
const lookup = lambda<{ phone: string }, { tier: string }>("customer-lookup");

const main = contactFlow("Main", { onError: (f) => f.playPrompt("Something went wrong.").disconnect() }, (f) => {
  f.playPrompt("Welcome.");
  const customer = f.invokeLambda(lookup, { phone: f.system.customerEndpoint.address });
  f.setContactAttributes({ tier: customer.tier });
  f.loop(2, (f) =>
    f.getCustomerInput("For sales, press 1. For support, press 2.", {
      1: (f) => f.playPrompt("To sales.").transferToQueue(sales),
      2: (f) => f.transferToQueue(support),
    }),
  );
  f.playPrompt("Goodbye.").disconnect();
});

test("plays a call with a world that answers at once", async () => {
  const call = simulate(main, { at: "2026-11-20T10:00", lambdas: { "customer-lookup": { tier: "gold" } } });
  await call.hears(/press 1/i);
  call.presses("1");
  await call.hears("to sales");
  expect(call.attributes).toEqual({ tier: "gold" });
  console.log(call.transcript, call.queues);
});

test("plays a call with a handler that takes its time", async () => {
  const call = simulate(main, { lambdas: { "customer-lookup": async () => ({ tier: "gold" }) } });
  call.presses("1");
  await call.hears("to sales");
  console.log(call.transcript);
});
