import { contactFlow, existing } from "@flowc/flow-dsl";

const sales = existing.queue("Sales");

export default contactFlow("Golden", (f) => {
  f.checkStaffing("available", { yes: (f) => f.transferToQueue({ agent: existing.user("kim") }) });
  f.transferToQueue(sales, {
    label: "To sales",
    atCapacity: (f) => f.playPrompt("Full."),
    onError: (f) => f.playPrompt("Broken."),
  });
  f.setWorkingQueue(existing.queue("Overflow")).transferToWorkingQueue();
});
