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
  decidedBy: "elsewhere",
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("contact-actions-dequeuecontactandtransfertoqueue"),
    administratorGuide("transfer-to-queue"),
    liveProbes.flowAsCode,
    liveProbes.aiccLinter,
  ]),
  notes: [
    "A Loop prompts block has to come before it in the flow.",
    "Where the contact goes with neither id is not documented.",
  ],
});
