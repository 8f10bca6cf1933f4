import { defineAction } from "../define-action.js";
import { inboundQueueAndTransfer } from "../shapes/flow-types.js";
import { promptNames, promptParameters } from "../shapes/prompt.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const connectParticipantWithLexBot = defineAction({
  type: "ConnectParticipantWithLexBot",
  blocks: ["Get customer input"],
  family: "participant",
  summary: "Lets a Lex bot talk to the customer and branches on the intent it found.",
  parameters: {
    ...promptParameters,
    LexV2Bot: {
      value: "object",
      fields: { AliasArn: { value: "text", required: true, dynamic: "interpolated", refers: "lexBot" } },
    },
    LexBot: {
      value: "object",
      deprecated: "Lex V1 ended on 15 September 2025; use LexV2Bot.",
      fields: {
        Name: { value: "text", required: true, dynamic: "unknown" },
        Region: { value: "text", required: true, dynamic: "unknown" },
        Alias: { value: "text", required: true, dynamic: "unknown" },
      },
    },
    LexSessionAttributes: { value: "map", items: { value: "text", dynamic: "interpolated" }, dynamicKeys: true },
    LexInitializationData: {
      value: "object",
      fields: {
        InitialMessage: { value: "text", dynamic: "whole", note: "Always $.Media.InitialMessage; chat only." },
      },
    },
    LexTimeoutSeconds: {
      value: "object",
      fields: { Text: { value: "integer", dynamic: "unknown", min: 60, max: 604800, limitsGrade: "docs" } },
      note: "How long a chat may stay idle.",
    },
  },
  groups: [
    { rule: "exactlyOne", parameters: ["LexV2Bot", "LexBot"] },
    { rule: "atMostOne", parameters: promptNames },
    { rule: "atLeastOne", parameters: [...promptNames, "LexInitializationData"] },
  ],
  branches: {
    next: "required",
    conditions: { operators: ["Equals"] },
    errors: { required: ["NoMatchingError", "NoMatchingCondition"], optional: ["InputTimeLimitExceeded"] },
    nextCopies: "NoMatchingError",
  },
  flowTypes: inboundQueueAndTransfer,
  blockFlowTypes: ["CONTACT_FLOW", "CUSTOMER_QUEUE", "OUTBOUND_WHISPER", "AGENT_TRANSFER", "QUEUE_TRANSFER", "MODULE"],
  flowTypesGrade: "docs",
  channels: { VOICE: "yes", CHAT: "yes", TASK: "no", EMAIL: "no" },
  decidedBy: "participant",
  writes: ["$.Lex"],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("participant-actions-connectparticipantwithlexbot"),
    administratorGuide("get-customer-input"),
    liveProbes.aiccImportErrors,
    liveProbes.pulumi,
    realFlows.rulesEngine,
  ]),
  notes: [
    "The bot is not always looked up when the flow is created.",
    "To branch on sentiment give no condition and compare $.Lex.SentimentResponse after NoMatchingCondition.",
  ],
});
