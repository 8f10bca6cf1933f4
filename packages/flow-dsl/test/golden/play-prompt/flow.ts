import { contactFlow, existing } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.playPrompt("Hello $.Attributes.name.");
  f.playPrompt({ ssml: "<speak>Hello</speak>" });
  f.playPrompt(existing.prompt("Beep.wav"));
  f.playPrompt({ prompt: "arn:aws:connect:eu-west-2:123456789012:instance/i/prompt/p" });
  f.playPrompt({ s3: "s3://audio/hello.wav" }, { label: "Jingle", onError: (f) => f.playPrompt("No jingle.") });
  f.playPrompt(f.attributes("welcome"), { id: "pinned" });
  f.disconnect();
});
