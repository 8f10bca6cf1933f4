import { limits } from "../../limits/limits.js";
import type { ParameterSpec } from "../parameter-spec.js";

type Parameters = Readonly<Record<string, ParameterSpec>>;

/** The four ways to say something to a participant. An action takes at most one of them. */
export const promptParameters = {
  PromptId: { value: "text", dynamic: "whole", refers: "prompt", note: "Voice only." },
  Text: {
    value: "text",
    dynamic: "interpolated",
    maxLength: limits.contact.promptTextCharacters.value,
    limitsGrade: "docs",
    note: "6,000 characters in all, 3,000 of them spoken.",
  },
  SSML: {
    value: "text",
    dynamic: "interpolated",
    maxLength: limits.contact.promptTextCharacters.value,
    limitsGrade: "docs",
    note: "Voice only. Tags count among the 6,000 characters.",
  },
  Media: {
    value: "object",
    dynamic: "unknown",
    note: "Voice only. In queue and whisper flows only prompts of the library play, no audio from S3.",
    fields: {
      Uri: { value: "text", required: true, dynamic: "interpolated", note: "Where the audio file stands in S3." },
      SourceType: { value: "enum", required: true, options: ["S3"] },
      MediaType: { value: "enum", required: true, options: ["Audio"] },
    },
  },
} as const satisfies Parameters;

export const promptNames = ["PromptId", "Text", "SSML", "Media"] as const;
