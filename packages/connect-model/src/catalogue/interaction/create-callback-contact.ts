import { limits } from "../../limits/limits.js";
import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { inboundQueueAndTransfer } from "../shapes/flow-types.js";
import { notBothQueues, queueOrAgent } from "../shapes/target-queue.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const createCallbackContact = defineAction({
  type: "CreateCallbackContact",
  blocks: ["Transfer to queue"],
  family: "interaction",
  summary: "Puts a callback to the customer into a queue.",
  parameters: {
    ...queueOrAgent,
    InitialCallDelaySeconds: {
      value: "integer",
      required: true,
      min: 1,
      max: limits.contact.callbackDelaySeconds.value,
      limitsGrade: "docs",
      note: "Ignored with ContactFlowId.",
    },
    MaximumConnectionAttempts: { value: "integer", required: true, min: 0, limitsGrade: "corpus" },
    RetryDelaySeconds: {
      value: "integer",
      required: true,
      min: 1,
      max: limits.contact.callbackDelaySeconds.value,
      limitsGrade: "docs",
    },
    ContactFlowId: { value: "text", dynamic: "whole", refers: "flow" },
    CallerId: { value: "text", dynamic: "whole", note: "A number of the instance." },
    CallbackMode: { value: "enum", dynamic: "unknown", options: ["AgentFirst"], complete: false, grade: "corpus" },
  },
  groups: [notBothQueues],
  branches: onOrError,
  flowTypes: inboundQueueAndTransfer,
  blockFlowTypes: inboundQueueAndTransfer,
  flowTypesGrade: "docs",
  channels: { VOICE: "yes", CHAT: "errorBranch", TASK: "unknown", EMAIL: "unknown" },
  decidedBy: "elsewhere",
  needsQueue: { QueueId: false, AgentId: false },
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("interactions-createcallbackcontact"),
    administratorGuide("transfer-to-queue"),
    liveProbes.flowAsCode,
    liveProbes.pulumiShapes,
    realFlows.rulesEngine,
  ]),
  notes: ["The number is set by UpdateContactCallbackNumber.", "From a chat it takes the error branch."],
});
