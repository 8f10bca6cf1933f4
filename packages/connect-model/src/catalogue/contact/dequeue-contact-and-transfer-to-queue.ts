import { defineAction } from "../define-action.js";
import { everyChannel } from "../shapes/channels.js";
import { notBothQueues, queueOrAgent } from "../shapes/target-queue.js";
import { administratorGuide, developerGuide, evidence, liveProbes } from "../sources.js";

export const dequeueContactAndTransferToQueue = defineAction({
  type: "DequeueContactAndTransferToQueue",
  blocks: ["Transfer to queue"],
  family: "contact",
  summary: "Moves a waiting contact to another queue.",
  parameters: { ...queueOrAgent },
  groups: [notBothQueues],
  branches: {
    next: "required",
    errors: { required: ["QueueAtCapacity", "NoMatchingError"] },
    nextCopies: "NoMatchingError",
  },
  flowTypes: ["CUSTOMER_QUEUE"],
  blockFlowTypes: ["CUSTOMER_QUEUE"],
  flowTypesGrade: "docs",
  channels: everyChannel,
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("contact-actions-dequeuecontactandtransfertoqueue"),
    administratorGuide("transfer-to-queue"),
    liveProbes.flowAsCode,
    liveProbes.aiccLinter,
  ]),
  notes: [
    "A contact chain holds at most 12 contacts, so at most 11 queue-to-queue transfers.",
    "A Loop prompts block must come before it in the flow.",
    "With neither id, the destination is not documented.",
    "Queued callbacks cannot be used on chat.",
  ],
});
