import { defineAction } from "../define-action.js";
import { voiceElseError } from "../shapes/channels.js";
import { inboundQueueAndTransfer } from "../shapes/flow-types.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const updateContactCallbackNumber = defineAction({
  type: "UpdateContactCallbackNumber",
  blocks: ["Set callback number"],
  family: "contact",
  summary: "Sets the number to call the customer back on.",
  parameters: { CallbackNumber: { value: "text", required: true, literal: false, dynamic: "whole" } },
  branches: { next: "required", errors: { required: ["InvalidCallbackNumber", "CallbackNumberNotDialable"] } },
  flowTypes: inboundQueueAndTransfer,
  blockFlowTypes: inboundQueueAndTransfer,
  flowTypesGrade: "docs",
  channels: voiceElseError,
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("contact-actions-updatecontactcallbacknumber"),
    administratorGuide("set-callback-number"),
    liveProbes.flowAsCode,
    liveProbes.aiccLinter,
    realFlows.rulesEngine,
  ]),
  notes: [
    "Until it runs, the callback number is the customer's number.",
    "Other channels than voice take InvalidCallbackNumber.",
  ],
});
