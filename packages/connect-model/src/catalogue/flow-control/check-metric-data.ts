import { defineAction } from "../define-action.js";
import { everyChannel } from "../shapes/channels.js";
import { inboundQueueAndTransfer } from "../shapes/flow-types.js";
import { notBothQueues, queueOrAgent } from "../shapes/target-queue.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const checkMetricData = defineAction({
  type: "CheckMetricData",
  blocks: ["Check staffing", "Check queue status"],
  family: "flow-control",
  summary: "Branches on how a queue is staffed or filled at this moment.",
  parameters: {
    MetricType: {
      value: "enum",
      required: true,
      options: [
        "NumberOfAgentsAvailable",
        "NumberOfAgentsStaffed",
        "NumberOfAgentsOnline",
        "OldestContactInQueueAgeSeconds",
        "NumberOfContactsInQueue",
      ],
    },
    ...queueOrAgent,
  },
  groups: [notBothQueues],
  modes: [
    {
      name: "staffing",
      when: { MetricType: ["NumberOfAgentsAvailable", "NumberOfAgentsStaffed", "NumberOfAgentsOnline"] },
      branches: {
        next: "required",
        conditions: { operators: ["NumberGreaterThan"], operands: ["0"], min: 1 },
        errors: { required: ["NoMatchingCondition", "NoMatchingError"] },
        nextCopies: "NoMatchingError",
      },
    },
    {
      name: "queueStatus",
      when: { MetricType: ["OldestContactInQueueAgeSeconds", "NumberOfContactsInQueue"] },
      branches: {
        next: "required",
        conditions: {
          operators: ["Equals", "NumberGreaterThan", "NumberGreaterOrEqualTo", "NumberLessThan", "NumberLessOrEqualTo"],
          operandPattern: "^\\d+$",
          min: 1,
        },
        errors: { required: ["NoMatchingCondition", "NoMatchingError"] },
        nextCopies: "NoMatchingError",
      },
    },
  ],
  branches: {
    next: "required",
    conditions: {
      operators: ["Equals", "NumberGreaterThan", "NumberGreaterOrEqualTo", "NumberLessThan", "NumberLessOrEqualTo"],
      min: 1,
    },
    errors: { required: ["NoMatchingCondition", "NoMatchingError"] },
    nextCopies: "NoMatchingError",
  },
  flowTypes: inboundQueueAndTransfer,
  blockFlowTypes: inboundQueueAndTransfer,
  flowTypesGrade: "docs",
  channels: everyChannel,
  decidedBy: "state",
  needsQueue: { QueueId: false, AgentId: false },
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("flow-control-actions-checkmetricdata"),
    administratorGuide("check-staffing"),
    administratorGuide("check-queue-status"),
    liveProbes.flowAsCode,
    liveProbes.pulumi,
    realFlows.aiccBuilder,
  ]),
  notes: [
    "Operands of OldestContactInQueueAgeSeconds are milliseconds on the wire.",
    "The page asks for NoMatchingCondition with the queue's metrics only; the service with all.",
  ],
});
