import type { FallibleOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";

/** Who of the earlier call is on hold: one of them, or nobody (`conferenceAll`: all hear each other). */
export type HoldState = "agentOnHold" | "customerOnHold" | "conferenceAll";

export interface HoldCustomerOrAgent {
  /**
   * Puts the agent or the customer on hold while this flow speaks to the other, or joins all again. For flows that an
   * agent brings into a call, such as secure payment.
   *
   * Console block: Hold customer or agent (`UpdatePreviousContactParticipantState`). Voice only: other channels take
   * `onError`. Source: Amazon Connect developer guide and public exports, 2026-11-20.
   *
   * @example
   * ```ts
   * f.holdCustomerOrAgent("agentOnHold");
   * const card = f.storeCustomerInput("Please enter your card number.", { maxDigits: 16 });
   * f.holdCustomerOrAgent("conferenceAll").setContactAttributes({ card });
   * ```
   */
  holdCustomerOrAgent(state: HoldState, options?: FallibleOptions<this>): this;
}

const states = {
  agentOnHold: "AgentOnHold",
  customerOnHold: "CustomerOnHold",
  conferenceAll: "OffHold",
} as const satisfies Record<HoldState, string>;

export function holdCustomerOrAgent(place: Place, state: HoldState, options?: FallibleOptions<never>): void {
  place.block(
    {
      type: "UpdatePreviousContactParticipantState",
      parameters: { PreviousContactParticipantState: states[state] },
      about: state,
      outcomes: [place.failure()],
    },
    options,
  );
}
