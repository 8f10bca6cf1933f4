import { defineAction } from "../define-action.js";
import { ends } from "../shapes/branches.js";
import { everyChannel } from "../shapes/channels.js";
import { administratorGuide, developerGuide, evidence, liveProbes } from "../sources.js";

export const disconnectParticipant = defineAction({
  type: "DisconnectParticipant",
  blocks: ["Disconnect"],
  family: "participant",
  summary: "Hangs up on the participant and ends the flow.",
  parameters: {},
  branches: ends,
  flowTypes: ["CONTACT_FLOW", "AGENT_TRANSFER", "QUEUE_TRANSFER", "CUSTOMER_QUEUE", "MODULE"],
  blockFlowTypes: ["CONTACT_FLOW", "CUSTOMER_QUEUE", "AGENT_TRANSFER", "QUEUE_TRANSFER", "MODULE"],
  channels: everyChannel,
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("participant-actions-disconnectparticipant"),
    administratorGuide("disconnect-hang-up"),
    liveProbes.flowAsCode,
    liveProbes.pulumi,
  ]),
  notes: [
    "Terminal; Transitions must be an empty object. A NextAction is refused as not supporting transitions.",
    "Whisper and hold flows refuse the type.",
  ],
});
