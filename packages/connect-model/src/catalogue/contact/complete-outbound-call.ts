import { defineAction } from "../define-action.js";
import { straightOn } from "../shapes/branches.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const completeOutboundCall = defineAction({
  type: "CompleteOutboundCall",
  blocks: ["Call phone number"],
  family: "contact",
  summary: "Places the outbound call of an agent.",
  parameters: {
    CallerId: {
      value: "object",
      fields: { Number: { value: "text", required: true, dynamic: "whole" } },
      note: "Ignored with a voice connector.",
    },
    VoiceConnector: {
      value: "object",
      fields: {
        VoiceConnectorType: { value: "enum", required: true, options: ["ChimeConnector"] },
        VoiceConnectorArn: { value: "text", required: true, dynamic: "interpolated" },
        FromUser: { value: "text", required: true, dynamic: "interpolated" },
        ToUser: { value: "text", required: true, dynamic: "interpolated" },
        UserToUserInformation: { value: "text", dynamic: "interpolated" },
      },
    },
    ConnectionTimeLimitSeconds: {
      value: "integer",
      dynamic: "interpolated",
      min: 1,
      max: 600,
      limitsGrade: "docs",
      note: "Voice connector only.",
    },
  },
  branches: straightOn,
  flowTypes: ["OUTBOUND_WHISPER"],
  blockFlowTypes: ["OUTBOUND_WHISPER"],
  channels: { VOICE: "yes", CHAT: "no", TASK: "no", EMAIL: "no" },
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("contact-actions-completeoutboundcall"),
    administratorGuide("call-phone-number"),
    liveProbes.pulumi,
    liveProbes.pulumiShapes,
    realFlows.rulesEngine,
  ]),
  notes: [
    "Without it the first action for the participant places the call.",
    "A call that fails ends the flow and puts the agent into after contact work.",
    "The service refuses it in an inbound flow.",
  ],
});
