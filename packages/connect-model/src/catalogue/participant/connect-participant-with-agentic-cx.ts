import { defineAction } from "../define-action.js";
import { unknownChannels } from "../shapes/channels.js";
import { uuidPattern } from "../shapes/patterns.js";
import { administratorGuide, evidence, realFlows } from "../sources.js";

export const connectParticipantWithAgenticCX = defineAction({
  type: "ConnectParticipantWithAgenticCX",
  blocks: ["Agentic CX"],
  family: "participant",
  summary: "Hands the customer to an AI agent of Agentic CX.",
  parameters: {
    AgentConfiguration: {
      value: "object",
      required: true,
      fields: {
        WorkspaceId: { value: "text", required: true, dynamic: "unknown", pattern: uuidPattern },
        ApplicationId: { value: "text", required: true, dynamic: "unknown", pattern: uuidPattern },
        Alias: { value: "text", required: true, dynamic: "unknown" },
        ContextVariables: {
          value: "map",
          items: { value: "text", dynamic: "interpolated" },
          maxEntries: 10,
          note: "By name, each a JSONPath.",
        },
      },
    },
    SpeechRecognitionConfiguration: {
      value: "object",
      fields: {
        SpeechRecognitionEngine: {
          value: "enum",
          dynamic: "unknown",
          options: ["AMAZON_AGENTIC_VOICE"],
          complete: false,
        },
      },
    },
    AudioFillerConfiguration: {
      value: "object",
      fields: {
        Enabled: { value: "boolean", dynamic: "unknown" },
        AudioType: { value: "enum", dynamic: "unknown", options: ["MELODY_CHIPPER_CHIME"], complete: false },
        StartDelayInMilliseconds: { value: "integer", dynamic: "unknown", wire: "number" },
        MinimumPlayDurationInMilliseconds: { value: "integer", dynamic: "unknown", wire: "number" },
        ResponseDeliveryDelayInMilliseconds: { value: "integer", dynamic: "unknown", wire: "number" },
      },
    },
  },
  branches: {
    next: "required",
    conditions: { operators: ["Equals"], operands: ["Escalation"], max: 1 },
    errors: { required: ["NoMatchingError", "NoMatchingCondition", "InputTimeLimitExceeded"] },
  },
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: unknownChannels,
  decidedBy: "participant",
  writes: ["$.AgenticCX"],
  evidence: evidence("corpus", "2026-11-20", [realFlows.agenticCx, administratorGuide("contact-block-definitions")]),
  notes: [
    "The ids are not looked up when the flow is created.",
    "A chat that falls silent takes InputTimeLimitExceeded.",
  ],
});
