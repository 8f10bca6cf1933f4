import { defineAction } from "../define-action.js";
import { everyChannel } from "../shapes/channels.js";
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
  flowTypes: ["CONTACT_FLOW", "AGENT_TRANSFER", "QUEUE_TRANSFER", "MODULE"],
  blockFlowTypes: ["CONTACT_FLOW", "CUSTOMER_QUEUE", "AGENT_TRANSFER", "QUEUE_TRANSFER", "MODULE"],
  flowTypesGrade: "docs",
  channels: everyChannel,
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("contact-actions-transfercontacttoqueue"),
    administratorGuide("transfer-to-queue"),
    liveProbes.flowAsCode,
    realFlows.aiccBuilder,
    realFlows.rulesEngine,
  ]),
  notes: [
    "Queue comes from UpdateContactTargetQueue; QueueId is refused here.",
    "Semantically ends the flow on success yet needs a NextAction. Fails when the contact is already queued or connected.",
    "In CUSTOMER_QUEUE the block compiles to DequeueContactAndTransferToQueue.",
  ],
});
