import { defineAction } from "../define-action.js";
import {
  analyticsRedaction,
  chatAnalyticsModes,
  contactSentiment,
  contactSummary,
  inFlightEntities,
  maskMode,
  trueOrFalse,
  voiceAnalyticsModes,
} from "../shapes/analytics.js";
import { everyChannel } from "../shapes/channels.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const updateContactRecordingAndAnalyticsBehavior = defineAction({
  type: "UpdateContactRecordingAndAnalyticsBehavior",
  blocks: ["Set recording, analytics and processing behavior"],
  family: "contact",
  summary: "Sets what is recorded and analysed, for one channel at a time.",
  parameters: {
    VoiceBehavior: {
      value: "object",
      fields: {
        VoiceRecordingBehavior: {
          value: "object",
          fields: {
            RecordedParticipants: {
              value: "list",
              required: true,
              items: { value: "enum", options: ["Agent", "Customer"] },
              note: "An empty list stops the recording.",
            },
            IVRRecordingBehavior: { value: "enum", options: ["Enabled", "Disabled"] },
          },
        },
        VoiceAnalyticsBehavior: {
          value: "object",
          note: "Only when agent and customer are both recorded.",
          fields: {
            Enabled: trueOrFalse,
            AnalyticsLanguage: { value: "text", pattern: "^[a-z]{2}-[A-Z]{2}$", limitsGrade: "docs" },
            ConversationalAnalyticsRedactionConfiguration: analyticsRedaction,
            AnalyticsModes: voiceAnalyticsModes,
            SentimentConfiguration: contactSentiment,
            SummaryConfiguration: contactSummary,
          },
        },
      },
    },
    ChatBehavior: {
      value: "object",
      fields: {
        ChatAnalyticsBehavior: {
          value: "object",
          fields: {
            Enabled: trueOrFalse,
            AnalyticsLanguage: { value: "text", dynamic: "whole" },
            ConversationalAnalyticsRedactionConfiguration: analyticsRedaction,
            InFlightChatRedactionConfiguration: {
              value: "object",
              fields: {
                Enabled: trueOrFalse,
                RedactionMaskMode: maskMode,
                RedactionEntities: { value: "list", items: { value: "enum", options: inFlightEntities } },
                DeliverUnprocessedMessages: { value: "enum", options: ["True", "False"] },
              },
            },
            AnalyticsModes: chatAnalyticsModes,
            SentimentConfiguration: contactSentiment,
            SummaryConfiguration: contactSummary,
          },
        },
      },
    },
    ScreenRecordingBehavior: {
      value: "object",
      fields: {
        ScreenRecordedParticipants: { value: "list", required: true, items: { value: "enum", options: ["Agent"] } },
      },
    },
  },
  groups: [{ rule: "exactlyOne", parameters: ["VoiceBehavior", "ChatBehavior", "ScreenRecordingBehavior"] }],
  branches: {
    next: "required",
    errors: {
      required: ["NoMatchingError", "ChannelMismatch"],
      requiredWhen: [{ when: { ChatBehavior: true }, errors: ["InFlightRedactionConfigurationFailed"] }],
    },
  },
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: everyChannel,
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("contact-actions-updatecontactrecordingandanalyticsbehavior"),
    administratorGuide("set-recording-analytics-processing-behavior"),
    liveProbes.flowAsCode,
    liveProbes.pulumi,
    realFlows.aiccBuilder,
    realFlows.starterKitJapan,
  ]),
  notes: [
    "Screen and channel take two actions, one after the other.",
    "Another channel than the one configured takes ChannelMismatch; for a task only the screen can be recorded.",
    "The newest block also has an email section, whose key is not known.",
    "Redaction in real time knows some languages only.",
  ],
});
