import { defineAction } from "../define-action.js";
import { onOrMaybeError } from "../shapes/branches.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const updateContactTextToSpeechVoice = defineAction({
  type: "UpdateContactTextToSpeechVoice",
  blocks: ["Set voice"],
  family: "contact",
  summary: "Sets the voice that speaks to the customer.",
  parameters: {
    TextToSpeechVoice: {
      value: "text",
      required: true,
      dynamic: "interpolated",
      note: "A Polly voice, for example Joanna.",
    },
    TextToSpeechEngine: {
      value: "enum",
      dynamic: "interpolated",
      options: ["Standard", "Neural", "Generative"],
      complete: false,
    },
    TextToSpeechStyle: {
      value: "enum",
      dynamic: "interpolated",
      options: ["None", "Conversational", "Newscaster"],
      limitsGrade: "docs",
    },
  },
  branches: onOrMaybeError,
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: { VOICE: "yes", CHAT: "noEffect", TASK: "noEffect", EMAIL: "noEffect" },
  writes: ["$.TextToSpeechVoiceId"],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("contact-actions-updatecontacttexttospeechvoice"),
    administratorGuide("set-voice"),
    liveProbes.flowAsCode,
    liveProbes.pulumi,
    realFlows.aiccBuilder,
  ]),
  notes: [
    "The language is kept in the metadata of the block, not in a parameter.",
    "Voices and engines are not checked when the flow is created: a voice that lacks the engine or the style takes the error branch.",
    "The page asks for NoMatchingError; the service does not.",
  ],
});
