import { contactFlow } from "@flowc/flow-dsl";
import { customerService, ukHours } from "../resources.js";
import { identifyCustomer } from "./identify-customer.flow.js";
import { waiting } from "./waiting.flow.js";

/** The front door: greets, checks the hours, finds out who calls and what about, and queues. */
export const mainFlow = contactFlow(
  "MainFlow",
  {
    description: "Main customer service flow",
    onError: (f) => f.playPrompt("We are sorry, something went wrong. Please call again later.").disconnect(),
  },
  (f) => {
    f.setLoggingBehavior(true).setVoice({ voice: "Amy", engine: "neural", language: "en-GB" });
    f.playPrompt("Welcome to customer service. Calls may be recorded for training.");

    f.checkHoursOfOperation(ukHours, {
      outOfHours: (f) => f.playPrompt("We are closed now. Our hours are Monday to Friday, nine to five.").disconnect(),
    });

    f.invokeModule(
      identifyCustomer,
      { phone: f.system.customerEndpoint.address },
      {
        branches: {
          known: (f, customer) =>
            f
              .setContactAttributes({ tier: customer.tier })
              .playPrompt(`Hello ${customer.firstName}.`)
              .checkContactAttributes(customer.tier, { gold: (f) => f.changeRoutingPriority({ priority: 1 }) }),
          unknown: (f) => f,
        },
      },
    );

    f.loop(3, (f) =>
      f.getCustomerInput("For questions about an order, press 1. For anything else, press 2.", {
        timeoutSeconds: 5,
        1: (f) => f.setContactAttributes({ topic: "order" }).goto("queue"),
        2: (f) => f.setContactAttributes({ topic: "other" }).goto("queue"),
        noMatch: (f) => f.playPrompt("That is not one of the choices."),
      }),
    );
    f.playPrompt("We did not get that. Please call again.").disconnect();

    f.label("queue")
      .setCustomerQueueFlow(waiting)
      .setRecordingBehavior({ record: ["agent", "customer"] })
      .transferToQueue(customerService, {
        atCapacity: (f) => f.playPrompt("All our lines are busy. Please call again in half an hour.").disconnect(),
      });
  },
);
