import { contactFlow } from "@flowc/flow-dsl";
import { customerLookup, orderBot, orders, staffed } from "../resources.js";

/** Greets callers by name, lets the bot find out what they want, and queues those whom it cannot help. */
export const orderLine = contactFlow(
  "Order line",
  { onError: (f) => f.playPrompt("Sorry, something went wrong.").disconnect() },
  (f) => {
    f.setVoice({ voice: "Amy", engine: "neural", language: "en-GB" });
    const customer = f.invokeLambda(customerLookup, { phone: f.system.customerEndpoint.address });
    f.playPrompt(`Hello ${customer.firstName}.`);
    f.getCustomerInputWithLex("What can I do for you?", orderBot, {
      intents: {
        OrderStatus: (f, said) => f.playPrompt(`Order ${said.slots.orderNumber} is on its way.`).disconnect(),
      },
      noMatch: (f) => f,
    });
    f.checkHoursOfOperation(staffed, { outOfHours: (f) => f.playPrompt("Nobody is here now.").disconnect() });
    f.transferToQueue(orders, {
      atCapacity: (f) => f.playPrompt("All our lines are busy. Please call again later.").disconnect(),
    });
  },
);
