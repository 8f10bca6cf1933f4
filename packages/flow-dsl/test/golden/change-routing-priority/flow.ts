import { contactFlow } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.changeRoutingPriority({ priority: 1 }).changeRoutingPriority({ addedWaitSeconds: -60 });
  f.changeRoutingProficiencies([{ Name: "Language", Value: "French" }], { onError: (f) => f });
  f.disconnect();
});
