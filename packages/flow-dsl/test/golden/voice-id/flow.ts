import { contactFlow } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.setVoiceId({
    authentication: { threshold: 90, responseTimeSeconds: 10 },
    fraudDetection: { threshold: 50, watchlistId: "abcdefghijklmnopqrstuv" },
  });
  f.setVoiceId({ authentication: false, fraudDetection: false, isStreaming: false }, { onError: (f) => f });
  f.checkVoiceId("enrollmentStatus", { NotEnrolled: (f) => f.playPrompt("Please enrol.") });
  f.checkVoiceId("voiceAuthentication", { Authenticated: (f) => f.playPrompt("Welcome.") });
  f.checkVoiceId("fraudDetection", { HighRisk: (f) => f.disconnect() });
  f.disconnect();
});
