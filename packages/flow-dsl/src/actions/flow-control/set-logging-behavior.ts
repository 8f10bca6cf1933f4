import type { BlockOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";

export interface SetLoggingBehavior {
  /**
   * Turns the flow's log on or off, from here to the end of the contact's stay, in flows it is transferred to as well.
   * Turn it off before callers say or type what must not be kept.
   *
   * Console block: Set logging behavior (`UpdateFlowLoggingBehavior`). Cannot fail.
   * Source: Amazon Connect developer guide, 2026-11-20.
   */
  setLoggingBehavior(isOn: boolean, options?: BlockOptions): this;
}

export function setLoggingBehavior(place: Place, isOn: boolean, options?: BlockOptions): void {
  const word = isOn ? "Enabled" : "Disabled";
  place.block(
    { type: "UpdateFlowLoggingBehavior", parameters: { FlowLoggingBehavior: word }, about: isOn ? "on" : "off" },
    options,
  );
}
