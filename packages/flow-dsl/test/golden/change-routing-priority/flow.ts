import { contactFlow } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.changeRoutingPriority({ priority: 1 }).changeRoutingPriority({ addedWaitSeconds: -60 });
  f.disconnect();
});
