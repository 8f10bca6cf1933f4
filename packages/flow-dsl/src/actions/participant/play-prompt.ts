import type { FallibleOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import { given } from "../../values/parameter.js";
import { type Prompt, promptParameters, promptWords } from "../../values/prompt.js";

export interface PlayPromptOptions<F> extends FallibleOptions<F> {
  /** Whether it is left out when the caller has already typed ahead (`setTouchtoneBufferBehavior`). Seen in exports only. */
  readonly isSkippedWhenBuffered?: boolean;
}

export interface PlayPrompt {
  /**
   * Plays or shows a prompt, then goes on. On a voice contact the caller hears it to the end.
   *
   * Console block: Play prompt (`MessageParticipant`). Fails when audio is asked for on a channel other than voice
   * or when nobody is on the contact yet (a callback). Source: Amazon Connect developer guide, 2026-11-20.
   * @param prompt text, SSML, a prompt of the library or an audio file
   *
   * @example
   * ```ts
   * f.playPrompt(`Hello ${customer.firstName}.`).playPrompt({ ssml: "<speak>One <break time='1s'/> moment.</speak>" });
   * ```
   */
  playPrompt(prompt: Prompt, options?: PlayPromptOptions<this>): this;
}

export function playPrompt(place: Place, prompt: Prompt, options: PlayPromptOptions<never> = {}): void {
  const { isSkippedWhenBuffered } = options;
  place.block(
    {
      type: "MessageParticipant",
      parameters: given({
        ...promptParameters(prompt),
        SkipWhenDTMFBufferEnabled: isSkippedWhenBuffered === undefined ? undefined : String(isSkippedWhenBuffered),
      }),
      about: promptWords(prompt),
      outcomes: [place.failure("handlerIfAny")],
    },
    options,
  );
}
