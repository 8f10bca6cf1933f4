import { defineAction } from "../define-action.js";
import {
  chatAnalyticsModes,
  contactSentiment,
  contactSummary,
  maskMode,
  redactionEntities,
  trueOrFalse,
  voiceAnalyticsModes,
} from "../shapes/analytics.js";
import { straightOn } from "../shapes/branches.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const updateContactRecordingBehavior = defineAction({
  type: "UpdateContactRecordingBehavior",
  blocks: ["Set recording and analytics behavior"],
  family: "contact",
  summary: "Sets what is recorded and analysed; the older form.",
  parameters: {
    RecordingBehavior: {
      value: "object",
      required: true,
      fields: {
        RecordedParticipants: {
          value: "list",
          required: true,
          items: { value: "enum", options: ["Agent", "Customer"] },
        },
        ScreenRecordedParticipants: { value: "list", items: { value: "enum", options: ["Agent"] } },
        IVRRecordingBehavior: { value: "enum", options: ["Enabled", "Disabled"] },
      },
    },
    AnalyticsBehavior: {
      value: "object",
      note: "Only when agent and customer are both recorded.",
      fields: {
        Enabled: trueOrFalse,
        AnalyticsLanguage: { value: "text" },
        AnalyticsMode: {
          value: "enum",
          options: ["RealTime", "PostCall"],
          complete: false,
          grade: "corpus",
          deprecated: "Older exports; ChannelConfiguration took its place.",
        },
        AnalyticsRedactionBehavior: { value: "enum", options: ["Enabled", "Disabled"] },
        AnalyticsRedactionResults: {
          value: "enum",
          dynamic: "whole",
          options: ["RedactedAndOriginal", "RedactedOnly", "None"],
        },
        AnalyticsRedactionMaskMode: maskMode,
        AnalyticsRedactionEntities: { value: "list", items: { value: "enum", options: redactionEntities } },
        ChannelConfiguration: {
          value: "object",
          fields: {
            Chat: { value: "object", fields: { AnalyticsModes: chatAnalyticsModes } },
            Voice: { value: "object", fields: { AnalyticsModes: voiceAnalyticsModes } },
          },
        },
        SummaryConfiguration: contactSummary,
        SentimentConfiguration: contactSentiment,
      },
    },
  },
  branches: straightOn,
  flowTypes: ["CONTACT_FLOW", "AGENT_TRANSFER", "QUEUE_TRANSFER", "OUTBOUND_WHISPER", "CUSTOMER_QUEUE", "MODULE"],
  blockFlowTypes: ["CONTACT_FLOW", "CUSTOMER_QUEUE", "OUTBOUND_WHISPER", "AGENT_TRANSFER", "QUEUE_TRANSFER", "MODULE"],
  flowTypesGrade: "docs",
  channels: { VOICE: "yes", CHAT: "yes", TASK: "errorBranch", EMAIL: "errorBranch" },
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("contact-actions-updatecontactrecordingbehavior"),
    administratorGuide("set-recording-behavior"),
    liveProbes.flowAsCode,
    realFlows.rulesEngine,
  ]),
  notes: ["UpdateContactRecordingAndAnalyticsBehavior took its place for new flows."],
});
