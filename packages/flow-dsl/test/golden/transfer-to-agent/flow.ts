import { agentTransferFlow } from "@flowc/flow-dsl";

export default agentTransferFlow("Golden", (f) => {
  f.playPrompt("One moment.").transferToAgent();
});
