import { contactFlow } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.setRecordingAndAnalyticsBehavior(
    {
      voice: {
        record: ["agent", "customer"],
        automatedInteraction: true,
        analytics: {
          language: "en-GB",
          modes: ["RealTime", "AutomatedInteraction"],
          sentiment: true,
          summary: ["PostContact"],
          redaction: { results: "RedactedOnly", maskMode: "EntityType", entities: ["NAME", "SSN"] },
        },
      },
    },
    { wrongChannel: (f) => f.playPrompt("No call.") },
  );
  f.setRecordingAndAnalyticsBehavior({ voice: { record: [], analytics: false } });
  f.setRecordingAndAnalyticsBehavior({ screen: true });
  f.setRecordingAndAnalyticsBehavior({ screen: false });
  f.setRecordingAndAnalyticsBehavior(
    {
      chat: {
        analytics: {
          language: "en-GB",
          sentiment: false,
          summary: ["AutomatedInteraction"],
          redaction: false,
          inFlightRedaction: { maskMode: "PII", entities: ["PIN"], deliverUnprocessed: false },
        },
      },
    },
    { redactionFailed: (f) => f.playPrompt("Please do not write private data.") },
  );
  f.setRecordingAndAnalyticsBehavior({
    chat: { analytics: { redaction: { results: "RedactedAndOriginal", maskMode: "PII", entities: ["URL"] } } },
  });
  f.setRecordingAndAnalyticsBehavior({ chat: { analytics: false } });
  f.disconnect();
});
