import type { BlockOptions, FlowEndsHere } from "../../recording/branch.js";
import { ended } from "../../recording/builder.js";
import type { Place } from "../../recording/recorder.js";

export interface EndFlow {
  /**
   * Ends this flow and gives the contact back to where it was: the queue, the hold or the call. Nothing can follow.
   *
   * Console block: End flow / Resume (`EndFlowExecution`). Inbound and transfer flows refuse it: they end with
   * `disconnect` or a transfer. In hold flows it is documented but not confirmed.
   * Source: Amazon Connect developer guide and public probes, 2026-11-20.
   */
  endFlow(options?: BlockOptions): FlowEndsHere;
}

export function endFlow(place: Place, options?: BlockOptions): FlowEndsHere {
  place.block({ type: "EndFlowExecution", next: "none" }, options);
  return ended;
}
