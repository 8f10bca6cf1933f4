import type { BlockOptions, FlowEndsHere } from "../../recording/branch.js";
import { ended } from "../../recording/builder.js";
import type { Place } from "../../recording/recorder.js";

export interface Disconnect {
  /**
   * Hangs up: the contact ends and the disconnect flow, if one is set, takes over. Nothing can follow.
   *
   * Console block: Disconnect / hang up (`DisconnectParticipant`). Whisper and hold flows refuse it.
   * Source: live service by public conformance probes, 2026-11-20.
   */
  disconnect(options?: BlockOptions): FlowEndsHere;
}

export function disconnect(place: Place, options?: BlockOptions): FlowEndsHere {
  place.block({ type: "DisconnectParticipant", next: "none" }, options);
  return ended;
}
