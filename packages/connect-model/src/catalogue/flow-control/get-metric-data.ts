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
      options: ["Voice", "Chat"],
      note: "Without it: all channels together.",
    },
  },
  groups: [notBothQueues],
  branches: onOrError,
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: everyChannel,
  writes: ["$.Metrics"],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("flow-control-actions-getmetricdata"),
    administratorGuide("get-queue-metrics"),
    liveProbes.flowAsCode,
    realFlows.rulesEngine,
  ]),
  notes: [
    "Values lag five to ten seconds.",
    "The contact-metrics option of the block has no documented key.",
    "An empty real-time report takes the error branch.",
  ],
});
