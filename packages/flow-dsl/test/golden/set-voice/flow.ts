import { contactFlow } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.setVoice({ voice: "Amy", engine: "generative", style: "conversational", language: "en-GB" }, {
    label: "British voice",
    onError: (f) => f.playPrompt("No voice."),
  });
  f.setVoice({ voice: "Joanna" });
  f.disconnect();
});
