import { defineAction } from "../define-action.js";
import { voiceElseError } from "../shapes/channels.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const checkOutboundCallStatus = defineAction({
  type: "CheckOutboundCallStatus",
  blocks: ["Check call progress"],
  family: "flow-control",
  summary: "Branches on who or what picked up an outbound campaign call.",
  parameters: {},
  branches: {
    next: "required",
    conditions: {
      operators: ["Equals"],
      operands: ["CallAnswered", "VoicemailBeep", "VoicemailNoBeep", "NotDetected"],
      max: 4,
    },
    errors: { required: ["NoMatchingError"] },
    nextCopies: "NoMatchingError",
  },
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: voiceElseError,
  decidedBy: "state",
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("flow-control-actions-checkoutboundcallstatus"),
    administratorGuide("check-call-progress"),
    liveProbes.pulumiShapes,
    realFlows.aiccBuilder,
    realFlows.rulesEngine,
  ]),
  notes: ["For outbound campaigns with answering machine detection."],
});
