import { outboundWhisperFlow } from "@flowc/flow-dsl";

export default outboundWhisperFlow("Golden", (f) => {
  f.callPhoneNumber({ callerId: "+442079460000" });
  f.callPhoneNumber({
    voiceConnector: {
      arn: "arn:aws:chime:eu-west-2:111122223333:vc/abcdef1ghij2klmno3pqr4",
      fromUser: "+442079460000",
      toUser: f.attributes("extension"),
      userToUser: f.system.contactId,
      timeoutSeconds: 30,
    },
  });
  f.callPhoneNumber().endFlow();
});
