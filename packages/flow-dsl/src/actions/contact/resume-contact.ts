import type { FallibleOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";

export interface ResumeContact {
  /**
   * Wakes a task that was paused.
   *
   * Console block: Resume contact (`ResumeContact`). Tasks only: other channels take `onError`.
   * Source: Amazon Connect developer guide, 2026-11-20.
   */
  resumeContact(options?: FallibleOptions<this>): this;
}

export function resumeContact(place: Place, options?: FallibleOptions<never>): void {
  place.block({ type: "ResumeContact", outcomes: [place.failure()] }, options);
}
