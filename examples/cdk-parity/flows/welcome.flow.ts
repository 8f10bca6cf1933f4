import { contactFlow } from "@flowc/flow-dsl";
import { businessHours, supportQueue } from "../resources.js";

export const welcome = contactFlow("WelcomeFlow", { description: "Welcome message and routing" }, (f) => {
  f.playPrompt("Welcome.");
  f.checkHoursOfOperation(businessHours, { outOfHours: (f) => f.playPrompt("We are closed now.").disconnect() });
  f.transferToQueue(supportQueue, {
    atCapacity: (f) => f.playPrompt("All our lines are busy. Please call again later.").disconnect(),
  });
});
