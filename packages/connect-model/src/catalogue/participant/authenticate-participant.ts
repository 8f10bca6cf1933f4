import { defineAction } from "../define-action.js";
import { chatElseError } from "../shapes/channels.js";
import { administratorGuide, apiReference, evidence, hearsay, liveProbes, realFlows } from "../sources.js";

export const authenticateParticipant = defineAction({
  type: "AuthenticateParticipant",
  blocks: ["Authenticate customer"],
  family: "participant",
  summary: "Asks a chat customer to sign in and waits for the result.",
  parameters: {
    CognitoConfiguration: {
      value: "object",
      required: true,
      fields: {
        UserPoolArn: { value: "text", required: true, dynamic: "unknown" },
        AppClientId: { value: "text", required: true, dynamic: "unknown" },
      },
    },
    CustomerProfilesConfiguration: {
      value: "object",
      required: true,
      fields: {
        ObjectTypeName: {
          value: "text",
          required: true,
          dynamic: "unknown",
          note: "The console gives Cognito-attributes.",
        },
      },
    },
    TimeLimitMinutes: { value: "integer", required: true, dynamic: "unknown", min: 3, max: 15, limitsGrade: "docs" },
  },
  branches: {
    next: "required",
    conditions: { operators: ["Equals"], operands: ["OptedOut"], max: 1, grade: "corpus" },
    errors: { required: ["TimeLimitExceeded", "NoMatchingError"] },
  },
  flowTypes: ["CONTACT_FLOW"],
  blockFlowTypes: ["CONTACT_FLOW"],
  flowTypesGrade: "docs",
  channels: chatElseError,
  decidedBy: "participant",
  writes: ["$.SegmentAttributes"],
  evidence: evidence("service", "2026-11-20", [
    administratorGuide("authenticate-customer"),
    apiReference("participant-actions-authenticateparticipant"),
    realFlows.aiccBuilder,
    liveProbes.aiccLinter,
    hearsay.flowBuilder,
  ]),
  notes: ["Needs a Cognito user pool and Customer Profiles."],
});
