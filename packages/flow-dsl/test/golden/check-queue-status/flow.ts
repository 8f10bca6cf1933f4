import { contactFlow, existing } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.checkQueueStatus("contactsInQueue", (is) => is.greaterThan(20, (f) => f.playPrompt("Full.")));
  f.checkQueueStatus("oldestContactSeconds", (is) => is.atLeast(300, (f) => f).otherwise((f) => f.playPrompt("Soon.")), {
    queue: existing.queue("Sales"),
  });
  f.disconnect();
});
