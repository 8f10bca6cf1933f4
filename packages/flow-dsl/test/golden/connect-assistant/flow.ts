import { contactFlow } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  const session = f.connectAssistant("arn:aws:wisdom:eu-west-2:111122223333:assistant/b1e3dc48-d09d-4954-a7a1-4c1473d31153", {
    label: "Assistant",
    onError: (f) => f.playPrompt("No assistant."),
  });
  f.setContactAttributes({ session: session.sessionArn }).disconnect();
});
