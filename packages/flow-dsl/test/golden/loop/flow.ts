import { contactFlow } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.loop(3, (f) => f.playPrompt("Again."), { label: "Three times" });
  f.loop(f.attributes("times"), (f) => f);
  f.disconnect();
});
