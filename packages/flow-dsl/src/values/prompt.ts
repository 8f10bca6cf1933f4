import type { Parameters, ResourceReference } from "@flowc/connect-model";
import type { CannotBe } from "../recording/cannot-be.js";
import type { PromptTarget } from "../resources/targets.js";
import { isReference, referenceOrText, text } from "./parameter.js";
import { isValue, type Text } from "./value.js";

type OneForm =
  CannotBe<"A prompt is one of: text by itself, { ssml: text }, { prompt: a reference, an ARN or an id }, { s3: an address }.">;

/** Marked-up speech. Voice only. */
export interface SsmlPrompt {
  /** `<speak>...</speak>`, at most 6,000 characters. Handles may stand in it. */
  readonly ssml: Text;
  readonly prompt?: OneForm;
  readonly s3?: OneForm;
}

/** A recording of the prompt library. Voice only. */
export interface RecordedPrompt {
  readonly prompt: PromptTarget;
  readonly ssml?: OneForm;
  readonly s3?: OneForm;
}

/** An audio file in S3. Voice only, and not in queue and whisper flows. */
export interface AudioFilePrompt {
  /** Its address. WAV, 8 kHz, u-law, below 50 MB and 5 minutes. */
  readonly s3: Text;
  readonly ssml?: OneForm;
  readonly prompt?: OneForm;
}

/**
 * What the contact hears or reads:
 * - text, spoken or shown; at most 6,000 characters, handles may stand in template strings;
 * - `{ ssml }`: marked-up speech;
 * - a prompt from the prompt library, by reference or as `{ prompt }` (an ARN, an id or a handle);
 * - `{ s3 }`: an audio file by its S3 address.
 *
 * Source: Amazon Connect developer and administrator guides, 2026-11-20.
 */
export type Prompt = Text | ResourceReference<"prompt"> | SsmlPrompt | RecordedPrompt | AudioFilePrompt;

/** The one parameter that holds a prompt: `Text`, `SSML`, `PromptId` or `Media`. */
export function promptParameters(prompt: Prompt): Parameters {
  if (typeof prompt === "string" || isValue(prompt)) return { Text: text(prompt) };
  if (isReference(prompt)) return { PromptId: referenceOrText(prompt) };
  if (isSsml(prompt)) return { SSML: text(prompt.ssml) };
  if (isRecorded(prompt)) return { PromptId: referenceOrText(prompt.prompt) };
  if ("s3" in prompt) return { Media: { Uri: text(prompt.s3), SourceType: "S3", MediaType: "Audio" } };
  return {};
}

/** What sets a prompt apart, for identifiers: its text or its name. */
export function promptWords(prompt: Prompt): string {
  if (typeof prompt === "string" || isValue(prompt)) return text(prompt);
  if (isReference(prompt)) return prompt.name;
  if (isSsml(prompt)) return text(prompt.ssml);
  if (isRecorded(prompt)) return targetWords(prompt.prompt);
  return "s3" in prompt ? text(prompt.s3) : "";
}

function isSsml(prompt: SsmlPrompt | RecordedPrompt | AudioFilePrompt): prompt is SsmlPrompt {
  return "ssml" in prompt;
}

function isRecorded(prompt: RecordedPrompt | AudioFilePrompt): prompt is RecordedPrompt {
  return "prompt" in prompt;
}

/** What sets a target apart, for identifiers: the name of the resource, or its literal. */
export function targetWords(target: ResourceReference | Text): string {
  return isReference(target) ? target.name : lastPart(text(target as Text));
}

function lastPart(literal: string): string {
  return literal.slice(
    Math.max(literal.lastIndexOf("/"), literal.startsWith("arn:") ? literal.lastIndexOf(":") : -1) + 1,
  );
}
