import type { FallibleOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";

/** Which side of the customer's audio is streamed: what they say (`From`), what they hear (`To`). */
export interface MediaStreaming<F> extends FallibleOptions<F> {
  /** Default both. */
  readonly directions?: readonly ("From" | "To")[];
}

export interface StreamMedia {
  /**
   * Streams the customer's audio to Kinesis Video Streams from here on. Voice only: other channels take `onError`.
   * The instance needs live media streaming.
   *
   * Console block: Start media streaming (`UpdateContactMediaStreamingBehavior`).
   * Source: Amazon Connect administrator guide, 2026-11-20.
   */
  startMediaStreaming(options?: MediaStreaming<this>): this;

  /**
   * Stops streaming the customer's audio.
   *
   * Console block: Stop media streaming (`UpdateContactMediaStreamingBehavior`).
   */
  stopMediaStreaming(options?: MediaStreaming<this>): this;
}

export function startMediaStreaming(place: Place, options?: MediaStreaming<never>): void {
  stream(place, "Enabled", options);
}

export function stopMediaStreaming(place: Place, options?: MediaStreaming<never>): void {
  stream(place, "Disabled", options);
}

function stream(place: Place, state: "Enabled" | "Disabled", options: MediaStreaming<never> = {}): void {
  place.block(
    {
      type: "UpdateContactMediaStreamingBehavior",
      parameters: {
        MediaStreamingState: state,
        Participants: [{ ParticipantType: "Customer", MediaDirections: options.directions ?? ["To", "From"] }],
        MediaStreamType: "Audio",
      },
      outcomes: [place.failure()],
    },
    options,
  );
}
