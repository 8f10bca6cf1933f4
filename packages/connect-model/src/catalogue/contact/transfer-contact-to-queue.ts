import { defineAction } from "../define-action.js";
import { everyChannel } from "../shapes/channels.js";
import { inboundAndTransfer, inboundQueueAndTransfer } from "../shapes/flow-types.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const transferContactToQueue = defineAction({
  type: "TransferContactToQueue",
  blocks: ["Transfer to queue"],
  family: "contact",
  summary: "Puts the contact into its target queue; on success the flow is over.",
  parameters: {},
  branches: {
    next: "required",
    errors: { required: ["QueueAtCapacity", "NoMatchingError"] },
    nextCopies: "NoMatchingError",
  },
  flowTypes: inboundAndTransfer,
  blockFlowTypes: inboundQueueAndTransfer,
  flowTypesGrade: "docs",
  channels: everyChannel,
  decidedBy: "elsewhere",
  needsQueue: {},
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("contact-actions-transfercontacttoqueue"),
    administratorGuide("transfer-to-queue"),
    liveProbes.flowAsCode,
    realFlows.aiccBuilder,
    realFlows.rulesEngine,
  ]),
  notes: [
    "The queue is set by UpdateContactTargetQueue; a QueueId here is refused.",
    "Fails when the contact waits in a queue or is connected already.",
    "In a customer queue flow the block becomes DequeueContactAndTransferToQueue.",
  ],
});
