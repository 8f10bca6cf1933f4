import { campaignFlow } from "@flowc/flow-dsl";

export default campaignFlow("Golden", (f) => {
  f.checkCallProgress({
    callAnswered: (f) => f.setContactAttributes({ who: "person" }),
    voicemailBeep: (f) => f.setContactAttributes({ who: "machine" }),
    voicemailNoBeep: (f) => f.setContactAttributes({ who: "quiet machine" }),
    notDetected: (f) => f.setContactAttributes({ who: "nobody" }),
  });
  f.checkCallProgress({});
});
