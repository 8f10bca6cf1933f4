import { contactFlow, existing } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.transferToFlow(existing.flow("Other"));
});
