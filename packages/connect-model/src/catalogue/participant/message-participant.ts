import { defineAction } from "../define-action.js";
import { onOrMaybeError } from "../shapes/branches.js";
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
    "CUSTOMER_QUEUE",
    "CUSTOMER_WHISPER",
    "OUTBOUND_WHISPER",
    "AGENT_WHISPER",
    "AGENT_TRANSFER",
    "QUEUE_TRANSFER",
    "MODULE",
  ],
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
    "Empty text is refused as if no message had been given.",
    "Sending both Text and SSML is refused with a message naming the properties of which only one may be defined.",
    "Accepted without any error branch; console exports exist both with and without one.",
    "On non-voice channels only Text is supported.",
    "Audio forms on chat or task take the error branch; email takes the success branch with no effect; a callback contact with nobody on it takes the error branch. In queue and whisper flows only library prompts, no S3 audio.",
  ],
});
