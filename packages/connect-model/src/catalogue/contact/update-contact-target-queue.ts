import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { everyChannel } from "../shapes/channels.js";
import { inboundAndTransfer } from "../shapes/flow-types.js";
import { queueOrAgent } from "../shapes/target-queue.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const updateContactTargetQueue = defineAction({
  type: "UpdateContactTargetQueue",
  blocks: ["Set working queue"],
  family: "contact",
  summary: "Sets the queue that the contact is for.",
  parameters: { ...queueOrAgent },
  groups: [{ rule: "exactlyOne", parameters: ["QueueId", "AgentId"] }],
  branches: onOrError,
  flowTypes: inboundAndTransfer,
  blockFlowTypes: inboundAndTransfer,
  flowTypesGrade: "docs",
  channels: everyChannel,
  writes: ["$.Queue"],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("contact-actions-updatecontacttargetqueue"),
    administratorGuide("set-working-queue"),
    liveProbes.flowAsCode,
    liveProbes.aiccImportErrors,
    realFlows.aiccBuilder,
    realFlows.rulesEngine,
  ]),
});
