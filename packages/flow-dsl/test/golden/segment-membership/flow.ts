import { contactFlow } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.checkSegmentMembership(
    { profileId: f.attributes("profile"), segment: "loyal" },
    { inSegment: (f) => f.changeRoutingPriority({ priority: 1 }), notInSegment: (f) => f.playPrompt("Welcome.") },
  );
  f.checkSegmentMembership({ profileId: f.attributes("profile"), segment: "new" }, {});
  f.checkJourneySegmentMembership(
    { ProfileId: f.attributes("profile"), SegmentName: "loyal" },
    { answers: { True: (f) => f.playPrompt("Thank you for being loyal.") } },
  );
  f.disconnect();
});
