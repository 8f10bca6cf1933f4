import type { FallibleOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";

export interface SetTouchtoneBufferBehavior {
  /**
   * Lets callers type ahead: keys pressed while something else runs are kept, at most 30, for the next question. Prompts
   * with `isSkippedWhenBuffered` are then left out.
   *
   * Console block: Set touchtone buffer behavior (`GetParticipantInput` with `EnableDTMFBuffer`). Voice only: other
   * channels take `onError`. Source: public exports, 2026-11-20.
   *
   * @example
   * ```ts
   * f.setTouchtoneBufferBehavior(true).playPrompt("Welcome.", { isSkippedWhenBuffered: true });
   * ```
   */
  setTouchtoneBufferBehavior(isOn: boolean, options?: FallibleOptions<this>): this;
}

export function setTouchtoneBufferBehavior(place: Place, isOn: boolean, options?: FallibleOptions<never>): void {
  place.block(
    {
      type: "GetParticipantInput",
      parameters: { EnableDTMFBuffer: isOn ? "True" : "False" },
      about: isOn ? "on" : "off",
      outcomes: [place.failure()],
    },
    options,
  );
}
