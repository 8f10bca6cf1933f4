/** A flow that says its values in many ways. */
export const handWritten = `import { contactFlow, customerQueueFlow, existing, is, lambda } from "@flowc/flow-dsl";

const sales = existing.queue("Sales");
const support = existing.queue('Support');
const closed = \`We are closed.\`;
const twice = "Again.";
const lookup = lambda<{ phone: string }, { tier: string; name: string }>("lookup");

export const waiting = customerQueueFlow("Waiting", (f) => {
  f.loopPrompts(["Please wait.", { ssml: '<speak>Still "here".</speak>' }], { interruptEverySeconds: 30 });
});

export const main = contactFlow("Main", { onError: (f) => f.playPrompt("Sorry.").disconnect() }, (f) => {
  f.setLoggingBehavior(true).setVoice({ voice: "Amy", engine: 'neural', language: "en-GB" });
  const customer = f.invokeLambda(lookup, { phone: f.system.customerEndpoint.address }, { timeoutSeconds: 5 });
  f.setContactAttributes({ tier: customer.tier, source: "phone", "two words": \`x\`, 7: "seven" });
  f.when(is(customer.tier).equals("gold"), (f) => f.changeRoutingPriority({ priority: 1 }));
  f.checkContactAttributes(customer.tier, { gold: (f) => f, "silver plus": (f) => f.playPrompt("Silver.") });
  f.loop(3, (f) =>
    f.getCustomerInput(\`Caf\\u00e9 or
tea?\`, {
      timeoutSeconds: 8,
      1: (f) => f.goto("sales"),
      "*": (f) => f.playPrompt(\`Hello \${customer.name}.\`).goto("support"),
      timeout: (f) => f.playPrompt(twice).playPrompt(twice),
    }),
  );
  for (const text of ["one", "two"]) f.playPrompt(text, { isSkippedWhenBuffered: false });
  f.distributeByPercentage([{ percent: 30, branch: (f) => f.playPrompt(closed) }]);
  f.storeCustomerInput("Your number, please.", { timeoutSeconds: 5, maxDigits: 10, endKeys: "#" });
  f.wait(60);
  f.label("sales").setCustomerQueueFlow(waiting).transferToQueue(sales);
  f.label("support").setRecordingBehavior({ record: ["agent", "customer"] }).transferToQueue(support);
});
`;
