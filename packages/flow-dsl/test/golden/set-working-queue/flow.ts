import { contactFlow, existing } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.setWorkingQueue(existing.queue("Sales")).setWorkingQueue({ agent: f.attributes("agent") });
  f.disconnect();
});
