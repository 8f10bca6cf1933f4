import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { voiceElseError } from "../shapes/channels.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const startVoiceIdStream = defineAction({
  type: "StartVoiceIdStream",
  blocks: ["Set Voice ID"],
  family: "flow-control",
  summary: "Started to listen for Voice ID.",
  parameters: {},
  branches: onOrError,
  flowTypes: [
    "CONTACT_FLOW",
    "AGENT_TRANSFER",
    "QUEUE_TRANSFER",
    "CUSTOMER_WHISPER",
    "AGENT_WHISPER",
    "OUTBOUND_WHISPER",
    "CUSTOMER_QUEUE",
    "MODULE",
  ],
  blockFlowTypes: [
    "CONTACT_FLOW",
    "AGENT_TRANSFER",
    "QUEUE_TRANSFER",
    "CUSTOMER_WHISPER",
    "AGENT_WHISPER",
    "OUTBOUND_WHISPER",
    "CUSTOMER_QUEUE",
    "MODULE",
  ],
  flowTypesGrade: "docs",
  channels: voiceElseError,
  writes: [],
  retired: { date: "2026-05-20", reason: "Voice ID has ended." },
  evidence: evidence("service", "2026-11-20", [
    developerGuide("flow-control-actions-startvoiceidstream"),
    administratorGuide("set-voice-id"),
    liveProbes.pulumiShapes,
    realFlows.stepByStepGuides,
  ]),
  notes: [
    "The console block expands into UpdateContactData plus this action, tied by Metadata fragments.SetContactData.",
  ],
});
