import { contactFlow, existing } from "@flowc/flow-dsl";

/** Says hello and puts the caller into the queue that every new instance has. */
export const hello = contactFlow("Hello", (f) => {
  f.playPrompt("Hello, and welcome.").transferToQueue(existing.queue("BasicQueue"));
});
