import { declare, type RenamableProperties, type ResourceDeclaration } from "../../declaration/resource-declaration.js";

/** Where Connect copies audio from: a bucket and key, or the address of an object in a bucket of a region. */
export type S3Uri = `s3://${string}/${string}` | `https://${string}.s3.${string}.amazonaws.com/${string}`;

/** What a prompt declaration takes. */
export interface PromptProperties extends RenamableProperties {
  /**
   * The recording: WAV, 8 kHz, mono, µ-law, below 50 MB and 5 minutes, in the region of the instance, at most 2,000
   * characters. The API takes S3 only, no file of this machine. Connect copies the audio and forgets where it was
   * from, so this is needed to make a prompt, not for one that is there.
   */
  readonly s3Uri?: S3Uri;
  /**
   * Any text that is another one whenever the audio is: a SHA-256, a version, a date. A changed file under the same
   * URI is invisible to Connect; another version makes a deploy have it copied again.
   */
  readonly version?: string;
  /** 1-250 characters. Connect cannot clear a description once it is there, only replace it. */
  readonly description?: string;
}

export type PromptDeclaration = ResourceDeclaration<"prompt", PromptProperties>;

/**
 * A recording that flows can play.
 *
 * @param name 1-127 characters, unique in the instance
 * @example
 * ```ts
 * export const welcome = prompt("Welcome", { s3Uri: "s3://recordings/welcome.wav", version: "2026-11-20" });
 * export const main = contactFlow("Main", {}, (f) => f.playPrompt({ prompt: welcome }).disconnect());
 * ```
 */
export function prompt(name: string, properties: PromptProperties): PromptDeclaration {
  return declare("prompt", name, properties, prompt);
}
