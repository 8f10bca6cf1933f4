import { defineAction } from "../define-action.js";
import { everyChannel } from "../shapes/channels.js";
import { inboundQueueAndTransfer } from "../shapes/flow-types.js";
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
      note: "Without it: the hours of the contact's queue.",
    },
  },
  branches: {
    next: "required",
    conditions: { operators: ["Equals"], operands: ["True", "False"], required: ["True", "False"], min: 2, max: 2 },
    errors: { required: ["NoMatchingError"] },
    nextCopies: "NoMatchingError",
  },
  flowTypes: inboundQueueAndTransfer,
  blockFlowTypes: inboundQueueAndTransfer,
  flowTypesGrade: "docs",
  channels: everyChannel,
  decidedBy: "state",
  needsQueue: { HoursOfOperationId: false },
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("flow-control-actions-checkhoursofoperation"),
    administratorGuide("check-hours-of-operation"),
    liveProbes.flowAsCode,
    liveProbes.pulumi,
    liveProbes.aiccLinter,
  ]),
  notes: [
    "The console can also check overrides, under a key that is not known.",
    "The queue of an agent has no hours and takes the error branch.",
  ],
});
