import { contactFlow } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.setRecordingBehavior({ record: ["agent", "customer"], screen: true, automatedInteraction: false });
  f.setRecordingBehavior({ record: [] });
  f.setRecordingBehavior({
    record: ["agent", "customer"],
    analytics: {
      language: "en-GB",
      voice: ["RealTime", "PostContact"],
      chat: true,
      sentiment: true,
      summary: ["PostContact"],
      redaction: { entities: ["NAME"], maskMode: "PII", results: "RedactedOnly" },
    },
  });
  f.disconnect();
});
