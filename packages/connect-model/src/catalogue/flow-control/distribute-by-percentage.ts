import { defineAction } from "../define-action.js";
import { everyChannel } from "../shapes/channels.js";
import { inboundQueueAndTransfer } from "../shapes/flow-types.js";
import { administratorGuide, developerGuide, evidence, liveProbes } from "../sources.js";

export const distributeByPercentage = defineAction({
  type: "DistributeByPercentage",
  blocks: ["Distribute by percentage"],
  family: "flow-control",
  summary: "Sends contacts at random along weighted branches.",
  parameters: {},
  branches: {
    next: "required",
    conditions: { operators: ["NumberLessThan"], operandPattern: "^(?:[1-9]\\d?|100)$", min: 1 },
    errors: { required: ["NoMatchingCondition"] },
    nextCopies: "NoMatchingCondition",
  },
  flowTypes: inboundQueueAndTransfer,
  blockFlowTypes: ["CONTACT_FLOW", "CUSTOMER_QUEUE", "OUTBOUND_WHISPER", "AGENT_TRANSFER", "QUEUE_TRANSFER", "MODULE"],
  flowTypesGrade: "docs",
  channels: everyChannel,
  decidedBy: "chance",
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("flow-control-actions-distributebypercentage"),
    administratorGuide("distribute-by-percentage"),
    liveProbes.flowAsCode,
    liveProbes.aiccLinter,
  ]),
  notes: [
    "A number from 1 to 100 is drawn: each operand is 1 plus all percentages so far, and the rest takes NoMatchingCondition.",
    "The page spells the operator NumericLessThan.",
  ],
});
