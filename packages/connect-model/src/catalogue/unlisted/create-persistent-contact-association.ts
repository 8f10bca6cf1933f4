import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { administratorGuide, apiReference, evidence, hearsay, liveProbes, realFlows } from "../sources.js";

export const createPersistentContactAssociation = defineAction({
  type: "CreatePersistentContactAssociation",
  blocks: ["Create persistent contact association"],
  family: null,
  summary: "Ties a chat to an earlier one, so that the conversation goes on.",
  parameters: {
    RehydrationType: {
      value: "enum",
      required: true,
      options: ["ENTIRE_PAST_SESSION", "FROM_SEGMENT"],
      note: 'API spelling. An unconfigured export held the label "From Segment", so confirm.',
    },
    SourceContactId: { value: "text", required: true, dynamic: "whole" },
  },
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
  channels: { VOICE: "errorBranch", CHAT: "yes", TASK: "errorBranch", EMAIL: "unknown" },
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    administratorGuide("create-persistent-contact-association-block"),
    apiReference("API_CreatePersistentContactAssociation"),
    realFlows.aiccBuilder,
    liveProbes.aiccLinter,
    hearsay.flowBuilder,
  ]),
  notes: ["Chat rehydration."],
});
