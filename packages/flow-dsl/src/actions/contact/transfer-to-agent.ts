import type { BlockOptions, FlowEndsHere } from "../../recording/branch.js";
import { ended } from "../../recording/builder.js";
import type { Place } from "../../recording/recorder.js";

export interface TransferToAgent {
  /**
   * Sends the contact to the agent that the quick connect stands for. Nothing can follow. The contact is dropped when
   * that agent is busy: `transferToQueue({ agent })` waits instead, and is what AWS advises.
   *
   * Console block: Transfer to agent (`TransferContactToAgent`). Voice only. Cannot fail.
   * Source: Amazon Connect developer guide and public conformance probes, 2026-11-20.
   */
  transferToAgent(options?: BlockOptions): FlowEndsHere;
}

export function transferToAgent(place: Place, options?: BlockOptions): FlowEndsHere {
  place.block({ type: "TransferContactToAgent", next: "none" }, options);
  return ended;
}
