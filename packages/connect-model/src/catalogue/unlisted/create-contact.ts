import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { everyChannel } from "../shapes/channels.js";
import { evidence, liveProbes, realFlows } from "../sources.js";

export const createContact = defineAction({
  type: "CreateContact",
  blocks: ["Send message"],
  family: null,
  summary: "Makes the contact that a message is sent with; the middle one of three actions.",
  parameters: {
    Channel: { value: "enum", required: true, options: ["EMAIL"], complete: false },
    RelatedContact: { value: "enum", options: ["CURRENT"], complete: false },
  },
  parametersComplete: false,
  branches: onOrError,
  flowTypes: [
    "CONTACT_FLOW",
    "CUSTOMER_QUEUE",
    "CUSTOMER_HOLD",
    "CUSTOMER_WHISPER",
    "OUTBOUND_WHISPER",
    "AGENT_HOLD",
    "AGENT_WHISPER",
    "AGENT_TRANSFER",
    "QUEUE_TRANSFER",
    "MODULE",
  ],
  blockFlowTypes: [
    "CONTACT_FLOW",
    "CUSTOMER_QUEUE",
    "CUSTOMER_HOLD",
    "CUSTOMER_WHISPER",
    "OUTBOUND_WHISPER",
    "AGENT_HOLD",
    "AGENT_WHISPER",
    "AGENT_TRANSFER",
    "QUEUE_TRANSFER",
    "MODULE",
  ],
  flowTypesGrade: "docs",
  channels: everyChannel,
  writes: [],
  evidence: evidence("corpus", "2026-11-20", [realFlows.aiccBuilder, liveProbes.aiccVerified]),
  notes: ["Only seen as the middle action of Send message."],
});
