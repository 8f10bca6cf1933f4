import type { Branch, FallibleOptions } from "../../recording/branch.js";
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
  readonly meanwhile?: never;
}

/** Goes on with something else while the time runs. */
export interface WaitMeanwhile<F> extends FallibleOptions<F> {
  readonly completed?: Branch<F>;
  /** What runs while waiting, and the least number of seconds to wait. It may not wait again. */
  readonly meanwhile: { readonly minimumSeconds: number; readonly branch: Branch<F> };
  readonly customerReturned?: never;
  readonly botParticipantDisconnected?: never;
  readonly participantNotFound?: never;
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

export function wait(
  place: Place,
  timeLimitSeconds: Numeric,
  outcomes: WaitForEvents<never> | WaitMeanwhile<never> = {},
): void {
  const { completed, customerReturned, botParticipantDisconnected, participantNotFound, meanwhile } = outcomes;
  const events = given({
    CustomerReturned: customerReturned && "customerReturned",
    BotParticipantDisconnected: botParticipantDisconnected && "botParticipantDisconnected",
  });
  const eventConditions = Object.entries(events).map(([event, name]) =>
    place.condition({ operand: event }, String(name), outcomes[name as "customerReturned"]),
  );
  const names = Object.keys(events);
  place.block(
    {
      type: "Wait",
      parameters: given({
        TimeLimitSeconds: decimal(timeLimitSeconds),
        Events: names.length > 0 ? names : undefined,
        ContinueExecution: meanwhile && "True",
        MinimumWaitTimeSeconds: meanwhile && String(meanwhile.minimumSeconds),
      }),
      about: decimal(timeLimitSeconds),
      outcomes: [
        ...eventConditions,
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
