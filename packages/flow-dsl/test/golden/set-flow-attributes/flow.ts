import { contactFlow } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.setFlowAttributes({ a: "text", b: 2 });
  f.playPrompt(`${f.flowAttributes("a")}`);
  f.disconnect();
});
