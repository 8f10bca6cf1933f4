import { contactFlow } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.setContactData({ name: "Task", description: "To do", languageCode: "en-GB", customerId: f.attributes("id") }, { target: "Current" });
  f.disconnect();
});
