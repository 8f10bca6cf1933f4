import { contactFlow } from "@flowc/flow-dsl";
import { lookup, officeHours, support } from "../resources.js";

export const main = contactFlow(
  "Main",
  { onError: (f) => f.playPrompt("Sorry, something went wrong.").disconnect() },
  (f) => {
    f.invokeLambda(lookup, { phone: f.system.customerEndpoint.address });
    f.checkHoursOfOperation(officeHours, { outOfHours: (f) => f.playPrompt("We are closed now.").disconnect() });
    f.transferToQueue(support, {
      atCapacity: (f) => f.playPrompt("All our lines are busy. Please call again later.").disconnect(),
    });
  },
);
