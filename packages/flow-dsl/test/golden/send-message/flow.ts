import { contactFlow, existing } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.sendMessageBySms({
    from: existing.phoneNumber("+442079460000"),
    to: f.system.customerEndpoint.address,
    flow: existing.flow("Text messages"),
    text: "Your order is on its way.",
    isRelated: true,
  });
  f.sendMessageBySms(
    { from: existing.phoneNumber("+442079460000"), to: "+442071234567", flow: existing.flow("Text messages") },
    { templateFailed: (f) => f.playPrompt("No template.") },
  );
  const email = {
    from: { address: "help@example.com", name: "Help" },
    to: { address: f.attributes("email"), name: f.attributes("name") },
    knowledgeBase: "arn:aws:wisdom:eu-west-2:111122223333:knowledge-base/5d4a8a2b-8a50-4a8a-9f0f-6a1f2a2b3c4d",
    template: "arn:aws:wisdom:eu-west-2:111122223333:message-template/7f3c9d1e-2b4a-4c6d-8e0f-1a2b3c4d5e6f",
  };
  f.sendMessageByEmail(email, {
    templateFailed: (f) => f.playPrompt("We could not write to you."),
    onError: (f) => f.playPrompt("The mail is broken."),
  });
  f.sendMessageByEmail({ ...email, source: "RAW", content: { Extra: "text" }, isRelated: false });
  f.disconnect();
});
