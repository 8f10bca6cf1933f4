import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { voiceElseError } from "../shapes/channels.js";
import { inboundAndTransfer } from "../shapes/flow-types.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const updatePreviousContactParticipantState = defineAction({
  type: "UpdatePreviousContactParticipantState",
  blocks: ["Hold customer or agent"],
  family: "contact",
  summary: "Puts the agent or the customer on hold, or joins all.",
  parameters: {
    PreviousContactParticipantState: {
      value: "enum",
      required: true,
      options: ["AgentOnHold", "CustomerOnHold", "OffHold"],
    },
  },
  branches: onOrError,
  flowTypes: inboundAndTransfer,
  blockFlowTypes: ["CONTACT_FLOW", "OUTBOUND_WHISPER", "AGENT_TRANSFER", "QUEUE_TRANSFER", "MODULE"],
  flowTypesGrade: "docs",
  channels: voiceElseError,
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("contact-actions-updatepreviouscontactparticipantstate"),
    administratorGuide("hold-customer-agent"),
    liveProbes.pulumi,
    realFlows.aiccBuilder,
  ]),
  notes: ["OffHold is what the console calls Conference all."],
});
