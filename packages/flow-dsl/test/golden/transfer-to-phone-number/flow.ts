import { contactFlow } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.transferToPhoneNumberAndResume("+442071234567", {
    timeoutSeconds: 20,
    sendDigits: "1,,2#",
    callerId: { number: "+442079876543", name: "Us" },
    noAnswer: (f) => f.playPrompt("No answer."),
    callFailed: (f) => f.playPrompt("Failed."),
  });
  f.transferToPhoneNumber(f.attributes("number"));
});
