import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { everyChannel } from "../shapes/channels.js";
import { notBothQueues, queueOrAgent } from "../shapes/target-queue.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const getMetricData = defineAction({
  type: "GetMetricData",
  blocks: ["Get metrics"],
  family: "flow-control",
  summary: "Reads the real-time metrics of a queue or agent.",
  parameters: {
    ...queueOrAgent,
    QueueChannel: {
      value: "enum",
      dynamic: "whole",
      options: ["Voice", "Chat", "Task", "Email"],
      complete: false,
      limitsGrade: "corpus",
      note: "Without it: all channels together.",
    },
  },
  groups: [notBothQueues],
  branches: onOrError,
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: everyChannel,
  decidedBy: "state",
  needsQueue: { QueueId: false, AgentId: false },
  writes: ["$.Metrics"],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("flow-control-actions-getmetricdata"),
    administratorGuide("get-queue-metrics"),
    liveProbes.flowAsCode,
    realFlows.rulesEngine,
  ]),
  notes: [
    "The values are five to ten seconds old.",
    "An empty report takes the error branch.",
    "The console can also ask for metrics of the contact, under a key that is not known.",
  ],
});
