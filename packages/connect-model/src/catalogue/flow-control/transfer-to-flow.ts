import { defineAction } from "../define-action.js";
import { everyChannel } from "../shapes/channels.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const transferToFlow = defineAction({
  type: "TransferToFlow",
  blocks: ["Transfer to flow"],
  family: "flow-control",
  summary: "Goes on in another flow.",
  parameters: { ContactFlowId: { value: "text", required: true, dynamic: "whole", refers: "flow" } },
  branches: { next: "required", errors: { required: ["NoMatchingError"] }, nextCopies: "NoMatchingError" },
  flowTypes: ["CONTACT_FLOW", "AGENT_TRANSFER", "QUEUE_TRANSFER", "MODULE"],
  blockFlowTypes: ["CONTACT_FLOW", "AGENT_TRANSFER", "QUEUE_TRANSFER", "MODULE"],
  flowTypesGrade: "docs",
  channels: everyChannel,
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("flow-control-actions-transfertoflow"),
    administratorGuide("transfer-to-flow"),
    liveProbes.flowAsCode,
    realFlows.aiccBuilder,
  ]),
  notes: [
    "Semantically terminal, yet the service demands a NextAction; the console repeats the NoMatchingError target.",
    "Flow attributes and $.External do not survive the jump.",
    "Target must be an inbound or transfer flow, published.",
  ],
});
