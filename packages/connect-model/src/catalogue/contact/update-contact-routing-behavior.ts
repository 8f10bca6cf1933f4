import { defineAction } from "../define-action.js";
import { onOrError, straightOn } from "../shapes/branches.js";
import { everyChannel } from "../shapes/channels.js";
import { inboundQueueAndTransfer } from "../shapes/flow-types.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const updateContactRoutingBehavior = defineAction({
  type: "UpdateContactRoutingBehavior",
  blocks: ["Change routing priority / age"],
  family: "contact",
  summary: "Changes the priority of the contact in its queue, or its age.",
  parameters: {
    QueuePriority: {
      value: "integer",
      min: 1,
      limitsGrade: "docs",
      note: "1 is served first; a contact starts with 5.",
    },
    QueueTimeAdjustmentSeconds: { value: "integer", note: "May be negative." },
    RoutingProficiencies: { value: "any", grade: "assumed", note: "One project's linter names it." },
  },
  groups: [{ rule: "exactlyOne", parameters: ["QueuePriority", "QueueTimeAdjustmentSeconds", "RoutingProficiencies"] }],
  modes: [{ name: "proficiencies", when: { RoutingProficiencies: true }, branches: onOrError }],
  branches: straightOn,
  flowTypes: ["CONTACT_FLOW", "MODULE"],
  blockFlowTypes: inboundQueueAndTransfer,
  flowTypesGrade: "docs",
  channels: everyChannel,
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("contact-actions-updatecontactroutingbehavior"),
    administratorGuide("change-routing-priority"),
    liveProbes.flowAsCode,
    liveProbes.aiccLinter,
    realFlows.aiccBuilder,
    realFlows.rulesEngine,
  ]),
  notes: ["A contact that waits in a queue feels the change after a minute at the latest."],
});
