import { limits } from "../../limits/limits.js";
import { defineAction } from "../define-action.js";
import { everyChannel } from "../shapes/channels.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const loop = defineAction({
  type: "Loop",
  blocks: ["Loop"],
  family: "flow-control",
  summary: "Goes round a number of times.",
  parameters: {
    LoopCount: {
      value: "integer",
      required: true,
      dynamic: "whole",
      min: 0,
      max: limits.contact.loopCount.value,
      limitsGrade: "docs",
    },
    LoopName: {
      value: "text",
      dynamic: "unknown",
      grade: "assumed",
      note: "Names the loop for $.Loop.<name>; the key is a guess.",
    },
  },
  branches: {
    next: "required",
    conditions: {
      operators: ["Equals"],
      operands: ["ContinueLooping", "DoneLooping"],
      required: ["ContinueLooping", "DoneLooping"],
      min: 2,
      max: 2,
    },
    errors: { required: [], optional: ["NoMatchingError"] },
    nextCopies: "DoneLooping",
  },
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: everyChannel,
  decidedBy: "count",
  writes: ["$.Loop"],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("flow-control-actions-loop"),
    administratorGuide("loop"),
    liveProbes.flowAsCode,
    liveProbes.pulumi,
    realFlows.aiccBuilder,
  ]),
  notes: [
    "The page names the results NotDone and Done.",
    "The console can also loop over a list, under keys that are not known.",
  ],
});
