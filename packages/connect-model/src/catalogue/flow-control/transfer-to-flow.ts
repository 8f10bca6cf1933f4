import { defineAction } from "../define-action.js";
import { everyChannel } from "../shapes/channels.js";
import { inboundAndTransfer } from "../shapes/flow-types.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const transferToFlow = defineAction({
  type: "TransferToFlow",
  blocks: ["Transfer to flow"],
  family: "flow-control",
  summary: "Goes on in another flow.",
  parameters: { ContactFlowId: { value: "text", required: true, dynamic: "whole", refers: "flow" } },
  branches: { next: "required", errors: { required: ["NoMatchingError"] }, nextCopies: "NoMatchingError" },
  flowTypes: inboundAndTransfer,
  blockFlowTypes: inboundAndTransfer,
  flowTypesGrade: "docs",
  channels: everyChannel,
  decidedBy: "elsewhere",
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("flow-control-actions-transfertoflow"),
    administratorGuide("transfer-to-flow"),
    liveProbes.flowAsCode,
    realFlows.aiccBuilder,
  ]),
  notes: ["Flow attributes and $.External stay behind.", "The target must be a published inbound or transfer flow."],
});
