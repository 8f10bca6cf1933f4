import { defineAction } from "../define-action.js";
import { onOrMaybeError } from "../shapes/branches.js";
import { exceptHoldAndCampaigns } from "../shapes/flow-types.js";
import { promptNames, promptParameters } from "../shapes/prompt.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const messageParticipant = defineAction({
  type: "MessageParticipant",
  blocks: ["Play prompt", "Send message"],
  family: "participant",
  summary: "Says something to the participant: spoken, an audio file, or a chat message.",
  parameters: {
    ...promptParameters,
    SkipWhenDTMFBufferEnabled: { value: "enum", dynamic: "unknown", options: ["true", "false"], grade: "corpus" },
  },
  groups: [{ rule: "exactlyOne", parameters: promptNames }],
  branches: onOrMaybeError,
  flowTypes: exceptHoldAndCampaigns,
  blockFlowTypes: exceptHoldAndCampaigns,
  flowTypesGrade: "docs",
  channels: { VOICE: "yes", CHAT: "yes", TASK: "yes", EMAIL: "noEffect" },
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("participant-actions-messageparticipant"),
    administratorGuide("play"),
    liveProbes.flowAsCode,
    liveProbes.pulumi,
    realFlows.aiccBuilder,
  ]),
  notes: [
    "Only Text works on chat and task; audio takes the error branch there.",
    "A callback with nobody on the line takes the error branch.",
    "The console always writes SkipWhenDTMFBufferEnabled.",
  ],
});
