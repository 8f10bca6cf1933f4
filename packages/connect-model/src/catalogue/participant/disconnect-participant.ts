import { defineAction } from "../define-action.js";
import { ends } from "../shapes/branches.js";
import { everyChannel } from "../shapes/channels.js";
import { inboundQueueAndTransfer } from "../shapes/flow-types.js";
import { administratorGuide, developerGuide, evidence, liveProbes } from "../sources.js";

export const disconnectParticipant = defineAction({
  type: "DisconnectParticipant",
  blocks: ["Disconnect"],
  family: "participant",
  summary: "Hangs up on the participant and ends the flow.",
  parameters: {},
  branches: ends,
  flowTypes: inboundQueueAndTransfer,
  blockFlowTypes: inboundQueueAndTransfer,
  channels: everyChannel,
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("participant-actions-disconnectparticipant"),
    administratorGuide("disconnect-hang-up"),
    liveProbes.flowAsCode,
    liveProbes.pulumi,
  ]),
  notes: ["The service refuses it in whisper and hold flows."],
});
