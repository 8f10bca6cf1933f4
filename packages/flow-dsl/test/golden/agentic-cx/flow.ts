import { contactFlow, existing } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  const agent = {
    workspaceId: "0f6a1f2a-2b3c-4d5e-8f90-112233445566",
    applicationId: "7f3c9d1e-2b4a-4c6d-8e0f-1a2b3c4d5e6f",
    alias: "live",
  };
  const known = f.agenticCx(agent, {
    context: { phone: f.system.customerEndpoint.address },
    speechRecognition: "AMAZON_AGENTIC_VOICE",
    audioFiller: {
      audio: "MELODY_CHIPPER_CHIME",
      startDelayMilliseconds: 500,
      minimumPlayMilliseconds: 1000,
      responseDelayMilliseconds: 200,
    },
    escalation: (f, done) => f.setContactAttributes({ why: done.context("why") }).transferToQueue(existing.queue("Sales")),
    noMatch: (f) => f.playPrompt("Anything else?"),
    timeout: (f) => f.disconnect(),
  });
  f.setContactAttributes({ topic: known.context("topic") });
  f.agenticCx(agent, { audioFiller: false });
  f.disconnect();
});
