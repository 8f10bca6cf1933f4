import { defineAction } from "../define-action.js";
import { everyChannel } from "../shapes/channels.js";
import { exceptCampaigns } from "../shapes/flow-types.js";
import { administratorGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const renderMessageTemplate = defineAction({
  type: "RenderMessageTemplate",
  blocks: ["Send message"],
  family: null,
  summary: "Fills a message template; the first of three actions that send an email.",
  parameters: {
    WisdomKnowledgeBaseArn: { value: "text", required: true, dynamic: "unknown" },
    WisdomMessageTemplateArn: { value: "text", required: true, dynamic: "unknown" },
  },
  branches: { next: "required", errors: { required: ["NoMatchingError", "TemplateRenderingError"] } },
  flowTypes: exceptCampaigns,
  blockFlowTypes: exceptCampaigns,
  flowTypesGrade: "docs",
  channels: everyChannel,
  decidedBy: "elsewhere",
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    realFlows.aiccBuilder,
    liveProbes.aiccVerified,
    administratorGuide("send-message"),
  ]),
  notes: [
    "The Send message block becomes this action, CreateContact and StartOutboundEmailContact; the metadata of the first names the other two.",
    "To send an email from the default outbound flow makes a loop.",
  ],
});
