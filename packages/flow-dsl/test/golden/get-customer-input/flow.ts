import { contactFlow, existing } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.getCustomerInput("Press 1 or star.", { 1: (f) => f.playPrompt("One."), "*": (f) => f.playPrompt("Star.") });
  f.getCustomerInput({ ssml: "<speak>Press hash.</speak>" }, {
    timeoutSeconds: 10,
    "#": (f) => f.disconnect(),
    timeout: (f) => f.playPrompt("Too late."),
    noMatch: (f) => f.playPrompt("Wrong key."),
    onError: (f) => f.playPrompt("Broken."),
  });
  f.getCustomerInput(existing.prompt("Menu.wav"), { 0: (f) => f.disconnect() });
  f.getCustomerInput({ s3: "s3://sounds/menu.wav" }, {}).disconnect();
});
