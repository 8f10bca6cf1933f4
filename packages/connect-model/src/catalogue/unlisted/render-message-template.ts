import { defineAction } from "../define-action.js";
import { everyChannel } from "../shapes/channels.js";
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
  evidence: evidence("service", "2026-11-20", [
    realFlows.aiccBuilder,
    liveProbes.aiccVerified,
    administratorGuide("send-message"),
  ]),
  notes: [
    "First of three actions (RenderMessageTemplate, CreateContact, StartOutboundEmailContact) the Send message block expands into; the first one holds Metadata children naming the other two.",
    "Template and AttributeMap keys are refused.",
    "Send message block: never use the email form in the default outbound flow (loop).",
  ],
});
