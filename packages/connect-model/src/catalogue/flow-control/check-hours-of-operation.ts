import { defineAction } from "../define-action.js";
import { everyChannel } from "../shapes/channels.js";
import { administratorGuide, developerGuide, evidence, liveProbes } from "../sources.js";

export const checkHoursOfOperation = defineAction({
  type: "CheckHoursOfOperation",
  blocks: ["Check hours of operation"],
  family: "flow-control",
  summary: "Branches on whether the contact centre is open: the given hours, else those of the target queue.",
  parameters: {
    HoursOfOperationId: {
      value: "text",
      dynamic: "whole",
      refers: "hoursOfOperation",
      note: "Absent: the hours of the contact target queue.",
    },
  },
  branches: {
    next: "required",
    conditions: { operators: ["Equals"], operands: ["True", "False"], required: ["True", "False"], min: 2, max: 2 },
    errors: { required: ["NoMatchingError"] },
    nextCopies: "NoMatchingError",
  },
  flowTypes: ["CONTACT_FLOW", "AGENT_TRANSFER", "QUEUE_TRANSFER", "CUSTOMER_QUEUE", "MODULE"],
  blockFlowTypes: ["CONTACT_FLOW", "CUSTOMER_QUEUE", "AGENT_TRANSFER", "QUEUE_TRANSFER", "MODULE"],
  flowTypesGrade: "docs",
  channels: everyChannel,
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("flow-control-actions-checkhoursofoperation"),
    administratorGuide("check-hours-of-operation"),
    liveProbes.flowAsCode,
    liveProbes.pulumi,
    liveProbes.aiccLinter,
  ]),
  notes: [
    "No override branch or parameter is accepted (probed); the guide describes an optional override check in the console that has no known key.",
    "Agent queues have no hours: error branch.",
  ],
});
