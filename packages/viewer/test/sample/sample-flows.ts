import type { FlowDefinition } from "@flowc/connect-model";
import { contactFlow, existing, flowModule, lambda } from "@flowc/flow-dsl";

const lookup = lambda<{ phone: string }, { tier: "gold" | "standard"; firstName: string }>("customer-lookup");

/** A module that somebody else's flow calls. */
const greet = flowModule("Greet", { onError: (f) => f.disconnect() }, (f) => {
  f.playPrompt("Good to hear you.");
});

/** The flow that most tests look at: a greeting, hours, a function, a menu that repeats, a queue. */
const main = contactFlow(
  "Main",
  {
    description: "The front door of the shop",
    onError: (f) => f.playPrompt("We are sorry, something went wrong.").disconnect(),
  },
  (f) => {
    f.setLoggingBehavior(true).invokeModule(greet);
    f.playPrompt("Welcome to the shop. <b>Calls</b> & chats may be kept for training.");
    f.checkHoursOfOperation(existing.hoursOfOperation("Office hours"), {
      outOfHours: (f) => f.playPrompt("We are closed now.").disconnect(),
    });
    const customer = f.invokeLambda(lookup, { phone: f.system.customerEndpoint.address });
    f.setContactAttributes({ tier: customer.tier });
    f.playPrompt(`Hello ${customer.firstName}.`);
    f.loop(2, (f) =>
      f.getCustomerInput("For sales, press 1. For anything else, press 2.", {
        timeoutSeconds: 5,
        1: (f) => f.transferToQueue(existing.queue("Sales"), {}),
        2: (f) => f.transferToQueue(existing.queue("Support"), {}),
      }),
    );
    f.playPrompt("Goodbye.").disconnect();
  },
);

/** A flow with mistakes in it: it asks more often than a loop can, and says more at once than can be spoken. */
const unfinished = contactFlow("Unfinished", (f) => {
  f.loop(500, (f) => f.getCustomerInput("Press 1.", { 1: (f) => f.playPrompt("Please hold. ".repeat(500)) }));
});

/** A flow as large as the service allows. */
function largeFlow(count: number): FlowDefinition<"flow"> {
  return contactFlow("Large", { onError: (f) => f.playPrompt("We are sorry.").disconnect() }, (f) => {
    const menus = Math.floor((count - 3) / 8);
    for (let menu = 1; menu <= menus; menu++) {
      f.playPrompt(`Welcome to department ${menu}. We are glad that you are here, and we listen.`);
      f.getCustomerInput(`Department ${menu}: press 1 for orders, 2 for returns.`, {
        1: (f) => f.setContactAttributes({ topic: `orders ${menu}` }).playPrompt(`Orders of department ${menu}.`),
        2: (f) => f.setContactAttributes({ topic: `returns ${menu}` }).playPrompt(`Returns of department ${menu}.`),
        noMatch: (f) => f.playPrompt(`Department ${menu} has no such choice.`),
        timeout: (f) => f.playPrompt(`Department ${menu} did not hear you.`),
      });
    }
    f.playPrompt("Goodbye.").disconnect();
  });
}

/** The flows of the sample project, built once. */
export const sampleFlows: readonly FlowDefinition[] = [main, greet, unfinished, largeFlow(250)];
