import { contactFlow, existing } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.checkStaffing("available", { queue: existing.queue("Sales"), yes: (f) => f, no: (f) => f.playPrompt("Busy.") });
  f.checkStaffing("staffed", { queue: { agent: existing.user("kim") } });
  f.checkStaffing("online", { no: (f) => f.disconnect() });
  f.disconnect();
});
