import { customerQueueFlow, existing } from "@flowc/flow-dsl";

export default customerQueueFlow("Golden", (f) => {
  f.transferToQueue(existing.queue("Sales"), { atCapacity: (f) => f.playPrompt("Full.") });
  f.transferToQueue({ agent: existing.user("kim") });
});
