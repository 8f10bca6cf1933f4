import { contactFlow, existing, lambda } from "@flowc/flow-dsl";

const customerLookup = lambda<{ phone: string }, { tier: "gold" | "standard"; firstName: string }>("customer-lookup");
const ukHours = existing.hoursOfOperation("UK hours");
const sales = existing.queue("Sales");
const overflow = existing.queue("Overflow");
const support = existing.queue("Support");

export default contactFlow(
  "Main",
  {
    description: "Front door",
    onError: (f) => f.playPrompt("Sorry, something went wrong.").disconnect(),
  },
  (f) => {
    f.setLoggingBehavior(true).setVoice({ voice: "Amy", engine: "neural" });

    const customer = f.invokeLambda(customerLookup, { phone: f.system.customerEndpoint.address });
    f.setContactAttributes({ tier: customer.tier });

    f.checkHoursOfOperation(ukHours, {
      outOfHours: (f) => f.playPrompt("We are closed.").disconnect(),
    });
    f.checkContactAttributes(customer.tier, {
      gold: (f) => f.changeRoutingPriority({ priority: 1 }),
      standard: (f) => f,
    });
    f.loop(3, (f) =>
      f.getCustomerInput(`Hello ${customer.firstName}. Press 1 for sales, 2 for support.`, {
        timeoutSeconds: 5,
        1: (f) => f.transferToQueue(sales, { atCapacity: (f) => f.transferToQueue(overflow) }),
        2: (f) => f.transferToQueue(support),
      }),
    );
    f.playPrompt("We did not get that. Goodbye.").disconnect();
  },
);
