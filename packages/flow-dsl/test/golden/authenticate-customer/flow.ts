import { contactFlow } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.authenticateCustomer({
    userPoolArn: "arn:aws:cognito-idp:eu-west-2:111122223333:userpool/eu-west-2_example",
    appClientId: "1example23456789",
    optedOut: (f) => f.playPrompt("As you like."),
    timeout: (f) => f.playPrompt("That took too long."),
  });
  f.disconnect();
});
