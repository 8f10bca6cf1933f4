import { expect, test } from "vitest";
import { contactFlow, customerQueueFlow, existing, flowModule, lambda } from "../../src/index.js";

test("a unit knows the declarations that its blocks name, each once", () => {
  const support = existing.queue("Support");
  const lookup = lambda<{ phone: string }, { tier: string }>("lookup");
  const waiting = customerQueueFlow("Waiting", (f) => f.endFlow());
  const verify = flowModule("Verify", { onError: (f) => f.returnFromModule() }, (f) => f.returnFromModule());
  const main = contactFlow("Main", (f) => {
    f.setCustomerQueueFlow(waiting);
    f.invokeLambda(lookup, { phone: "+15550100001" });
    f.invokeModule(verify);
    f.transferToQueue(support, { atCapacity: (f) => f.transferToQueue(support) });
  });
  const { names, diagnostics } = main.build();
  expect(diagnostics).toEqual([]);
  expect(names).toHaveLength(4);
  expect(new Set(names)).toEqual(new Set([waiting, lookup, verify, support]));
});

test("a unit that names nothing says nothing", () => {
  expect(contactFlow("Bye", (f) => f.disconnect()).build()).not.toHaveProperty("names");
});
