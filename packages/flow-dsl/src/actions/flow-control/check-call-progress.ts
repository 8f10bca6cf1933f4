import type { Branch, FallibleOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";

/** Who or what picked up. An outcome without a branch goes on. */
export interface CallProgress<F> extends FallibleOptions<F> {
  /** A person. */
  readonly callAnswered?: Branch<F>;
  /** A machine, after its beep. */
  readonly voicemailBeep?: Branch<F>;
  /** A machine whose beep was not heard. */
  readonly voicemailNoBeep?: Branch<F>;
  readonly notDetected?: Branch<F>;
}

export interface CheckCallProgress {
  /**
   * Branches on who or what picked up a call of an outbound campaign with answering machine detection.
   *
   * Console block: Check call progress (`CheckOutboundCallStatus`). Voice only: other channels take `onError`.
   * Source: Amazon Connect developer guide and public exports, 2026-11-20.
   *
   * @example
   * ```ts
   * f.checkCallProgress({ voicemailBeep: (f) => f.playPrompt("Please call us back.").disconnect() });
   * ```
   */
  checkCallProgress(outcomes: CallProgress<this>): this;
}

export function checkCallProgress(place: Place, outcomes: CallProgress<never>): void {
  place.block(
    {
      type: "CheckOutboundCallStatus",
      outcomes: [
        place.condition({ operand: "CallAnswered" }, "callAnswered", outcomes.callAnswered),
        place.condition({ operand: "VoicemailBeep" }, "voicemailBeep", outcomes.voicemailBeep),
        place.condition({ operand: "VoicemailNoBeep" }, "voicemailNoBeep", outcomes.voicemailNoBeep),
        place.condition({ operand: "NotDetected" }, "notDetected", outcomes.notDetected),
        place.failure(),
      ],
      next: { copies: "NoMatchingError" },
    },
    outcomes,
  );
}
