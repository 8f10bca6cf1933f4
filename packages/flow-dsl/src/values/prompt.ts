import type { Parameters, ResourceReference } from "@flowc/connect-model";
import type { PromptTarget } from "../resources/targets.js";
import { isReference, referenceOrText, text } from "./parameter.js";
import { isValue, type Text } from "./value.js";

/**
 * What the contact hears or reads:
 * - text, spoken or shown; at most 6,000 characters, handles may stand in template strings;
 * - `{ ssml }`: marked-up speech, voice only;
 * - a prompt from the prompt library, by reference or as `{ prompt }`, voice only;
 * - `{ s3 }`: an audio file by its S3 address, voice only (WAV, 8 kHz, u-law, below 50 MB and 5 minutes).
 */
export type Prompt =
  | Text
  | ResourceReference<"prompt">
  | { readonly ssml: Text }
  | { readonly prompt: PromptTarget }
  | { readonly s3: Text };

/** The one parameter that holds a prompt: `Text`, `SSML`, `PromptId` or `Media`. */
export function promptParameters(prompt: Prompt): Parameters {
  if (typeof prompt === "string" || isValue(prompt)) return { Text: text(prompt) };
  if (isReference(prompt)) return { PromptId: referenceOrText(prompt) };
  if ("ssml" in prompt) return { SSML: text(prompt.ssml) };
  if ("prompt" in prompt) return { PromptId: referenceOrText(prompt.prompt) };
  if ("s3" in prompt) return { Media: { Uri: text(prompt.s3), SourceType: "S3", MediaType: "Audio" } };
  return {};
}

/** What sets a prompt apart, for identifiers: its text or its name. */
export function promptWords(prompt: Prompt): string {
  if (typeof prompt === "string" || isValue(prompt)) return text(prompt);
  if (isReference(prompt)) return prompt.name;
  if ("ssml" in prompt) return text(prompt.ssml);
  if ("prompt" in prompt) return targetWords(prompt.prompt);
  return "s3" in prompt ? text(prompt.s3) : "";
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
