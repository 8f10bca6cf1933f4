import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { voiceElseError } from "../shapes/channels.js";
import { exceptHoldAndCampaigns } from "../shapes/flow-types.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const startVoiceIdStream = defineAction({
  type: "StartVoiceIdStream",
  blocks: ["Set Voice ID"],
  family: "flow-control",
  summary: "Started to listen for Voice ID.",
  parameters: {},
  branches: onOrError,
  flowTypes: exceptHoldAndCampaigns,
  blockFlowTypes: exceptHoldAndCampaigns,
  flowTypesGrade: "docs",
  channels: voiceElseError,
  decidedBy: "elsewhere",
  writes: [],
  retired: { date: "2026-05-20", reason: "Voice ID has ended." },
  evidence: evidence("service", "2026-11-20", [
    developerGuide("flow-control-actions-startvoiceidstream"),
    administratorGuide("set-voice-id"),
    liveProbes.pulumiShapes,
    realFlows.stepByStepGuides,
  ]),
  notes: ["The console block is an UpdateContactData followed by this action."],
});
