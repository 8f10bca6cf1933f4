import { defineAction } from "../define-action.js";
import { everyChannel } from "../shapes/channels.js";
import { administratorGuide, developerGuide, evidence, liveProbes } from "../sources.js";

export const distributeByPercentage = defineAction({
  type: "DistributeByPercentage",
  blocks: ["Distribute by percentage"],
  family: "flow-control",
  summary: "Sends contacts at random along weighted branches.",
  parameters: {},
  branches: {
    next: "required",
    conditions: { operators: ["NumberLessThan"], operandPattern: "^\\d{1,3}$", min: 1 },
    errors: { required: ["NoMatchingCondition"] },
    nextCopies: "NoMatchingCondition",
  },
  flowTypes: ["CONTACT_FLOW", "AGENT_TRANSFER", "QUEUE_TRANSFER", "CUSTOMER_QUEUE", "MODULE"],
  blockFlowTypes: ["CONTACT_FLOW", "CUSTOMER_QUEUE", "OUTBOUND_WHISPER", "AGENT_TRANSFER", "QUEUE_TRANSFER", "MODULE"],
  flowTypesGrade: "docs",
  channels: everyChannel,
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("flow-control-actions-distributebypercentage"),
    administratorGuide("distribute-by-percentage"),
    liveProbes.flowAsCode,
    liveProbes.aiccLinter,
  ]),
  notes: [
    "The rest of the percentage takes NoMatchingCondition, to which the console also points NextAction.",
    "Parameters may be omitted altogether in console exports.",
  ],
});
