import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { exceptCampaigns } from "../shapes/flow-types.js";
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
      options: ["ENTIRE_PAST_SESSION", "FROM_SEGMENT", "From Segment"],
      complete: false,
      limitsGrade: "corpus",
      note: "The first two are the API's spelling; console exports hold the third.",
    },
    SourceContactId: { value: "text", required: true, dynamic: "whole" },
  },
  branches: onOrError,
  flowTypes: exceptCampaigns,
  blockFlowTypes: exceptCampaigns,
  flowTypesGrade: "docs",
  channels: { VOICE: "errorBranch", CHAT: "yes", TASK: "errorBranch", EMAIL: "unknown" },
  decidedBy: "elsewhere",
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    administratorGuide("create-persistent-contact-association-block"),
    apiReference("API_CreatePersistentContactAssociation"),
    realFlows.aiccBuilder,
    liveProbes.aiccLinter,
    hearsay.flowBuilder,
  ]),
  notes: ["For chats."],
});
