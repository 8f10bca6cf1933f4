import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { everyChannel } from "../shapes/channels.js";
import { exceptCampaigns } from "../shapes/flow-types.js";
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
  flowTypes: exceptCampaigns,
  blockFlowTypes: exceptCampaigns,
  flowTypesGrade: "docs",
  channels: everyChannel,
  decidedBy: "elsewhere",
  writes: [],
  evidence: evidence("corpus", "2026-11-20", [realFlows.aiccBuilder, liveProbes.aiccVerified]),
  notes: ["Seen only between RenderMessageTemplate and StartOutboundEmailContact."],
});
