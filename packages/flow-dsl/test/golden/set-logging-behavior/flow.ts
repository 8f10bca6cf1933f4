import { contactFlow } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.setLoggingBehavior(true).setLoggingBehavior(false, { label: "Quiet" });
  f.disconnect();
});
