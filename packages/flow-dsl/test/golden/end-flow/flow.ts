import { agentWhisperFlow } from "@flowc/flow-dsl";

export default agentWhisperFlow("Golden", (f) => {
  f.endFlow();
});
