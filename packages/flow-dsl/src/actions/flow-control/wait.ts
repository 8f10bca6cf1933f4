import type { Branch, FallibleOptions } from "../../recording/branch.js";
import type { CannotBe } from "../../recording/cannot-be.js";
import type { Place } from "../../recording/recorder.js";
import { decimal, given } from "../../values/parameter.js";
import type { Numeric } from "../../values/value.js";

/** Waits for time, or for something to happen before it is over. */
export interface WaitForEvents<F> extends FallibleOptions<F> {
  /** The time is over. Without it the flow goes on. */
  readonly completed?: Branch<F>;
  /** The customer came back to the chat before the time was over. Waits for it when given. */
  readonly customerReturned?: Branch<F>;
  /** The bot left the chat before the time was over. Waits for it when given. */
  readonly botParticipantDisconnected?: Branch<F>;
  /** There is no bot to wait for. Without it, the nearest `onError`. */
  readonly participantNotFound?: Branch<F>;
  readonly meanwhile?: CannotBe<"A wait either goes on meanwhile or waits for events, not both.">;
}

/** Goes on with something else while the time runs. */
export interface WaitMeanwhile<F> extends FallibleOptions<F> {
  readonly completed?: Branch<F>;
  /** What runs while waiting, and the least number of seconds to wait. It may not wait again. */
  readonly meanwhile: { readonly minimumSeconds: number; readonly branch: Branch<F> };
  readonly customerReturned?: CannotBe<"A wait either goes on meanwhile or waits for events, not both.">;
  readonly botParticipantDisconnected?: CannotBe<"A wait either goes on meanwhile or waits for events, not both.">;
}

export interface Wait {
  /**
   * Lets time pass. For chat, tasks and e-mail; on voice only with `meanwhile` in inbound flows.
   *
   * Console block: Wait (`Wait`). Waiting for events is seen in public exports; one probe of it was refused.
   * Source: public conformance probes and exports, 2026-11-20.
   * @param timeLimitSeconds 1 to 604,800 (seven days), or a handle
   */
  wait(timeLimitSeconds: Numeric, outcomes?: WaitForEvents<this> | WaitMeanwhile<this>): this;
}

/** What either form gives. */
interface AnyWait extends FallibleOptions<never> {
  readonly completed?: Branch<never>;
  readonly customerReturned?: Branch<never>;
  readonly botParticipantDisconnected?: Branch<never>;
  readonly participantNotFound?: Branch<never>;
  readonly meanwhile?: { readonly minimumSeconds: number; readonly branch: Branch<never> };
}

export function wait(place: Place, timeLimitSeconds: Numeric, outcomes: AnyWait = {}): void {
  const { completed, customerReturned, botParticipantDisconnected, participantNotFound, meanwhile } = outcomes;
  const events = [
    ...(customerReturned ? (["CustomerReturned"] as const) : []),
    ...(botParticipantDisconnected ? (["BotParticipantDisconnected"] as const) : []),
  ];
  const branches = {
    CustomerReturned: customerReturned,
    BotParticipantDisconnected: botParticipantDisconnected,
  };
  place.block(
    {
      type: "Wait",
      parameters: given({
        TimeLimitSeconds: decimal(timeLimitSeconds),
        Events: events.length > 0 ? events : undefined,
        ContinueExecution: meanwhile && "True",
        MinimumWaitTimeSeconds: meanwhile && String(meanwhile.minimumSeconds),
      }),
      about: decimal(timeLimitSeconds),
      outcomes: [
        ...events.map((event) => place.condition({ operand: event }, event, branches[event])),
        ...(meanwhile ? [place.condition({ operand: "Continue" }, "meanwhile", meanwhile.branch)] : []),
        place.condition({ operand: "WaitCompleted" }, "completed", completed),
        ...(botParticipantDisconnected
          ? [place.error("ParticipantNotFound", "participantNotFound", participantNotFound)]
          : []),
        place.failure(),
      ],
      next: { copies: "NoMatchingError" },
    },
    outcomes,
  );
}
