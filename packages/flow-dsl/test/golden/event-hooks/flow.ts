import { contactFlow, existing } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.setCustomerQueueFlow(existing.flow("Queue")).setHoldFlow("agent", existing.flow("Agent hold"));
  f.setHoldFlow("customer", existing.flow("Hold")).setWhisperFlow("agent", existing.flow("Whisper"));
  f.setWhisperFlow("customer", "off").setDisconnectFlow(existing.flow("Survey"));
  f.setEventFlow("agentUi", existing.flow("Guide")).setEventFlow("pause", existing.flow("Pause"));
  f.setEventFlow("agentUiDisconnect", existing.flow("Wrap up")).setEventFlow("resume", existing.flow("Resume"));
  f.disconnect();
});
