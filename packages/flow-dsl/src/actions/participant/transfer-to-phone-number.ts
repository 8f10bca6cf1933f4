import type { Branch, FallibleOptions, FlowEndsHere } from "../../recording/branch.js";
import { ended } from "../../recording/builder.js";
import type { CannotBe } from "../../recording/cannot-be.js";
import type { Place } from "../../recording/recorder.js";
import type { Outcome } from "../../recording/step.js";
import { decimal, given, text } from "../../values/parameter.js";
import type { Numeric, Text } from "../../values/value.js";

/** How the other number is called. */
interface PhoneCall<F> extends FallibleOptions<F> {
  /** Seconds that it may ring, 0 to 600, or a handle. Default 30. */
  readonly timeoutSeconds?: Numeric;
  /** Keys sent after it answers, at most 50 of 0-9, comma (a pause), * and #. */
  readonly sendDigits?: Text;
  /** What the other side sees. A number must belong to the instance. */
  readonly callerId?: { readonly number?: Text; readonly name?: Text };
}

/** The caller does not come back. */
export interface PhoneTransfer<F> extends PhoneCall<F> {
  readonly resume?: undefined;
}

/** A transfer from agent to agent, which cannot come back. */
export interface PhoneTransferByAgent<F> extends PhoneCall<F> {
  readonly resume?: CannotBe<"An agent transfer flow ends with the transfer: leave resume out.">;
}

/** Comes back to the flow when the other side hangs up. */
export interface PhoneTransferAndResume<F> extends PhoneCall<F> {
  readonly resume: true;
  /** The call could not be made. Without it, the nearest `onError`. */
  readonly callFailed?: Branch<F>;
  /** Nobody answered in time. Without it, the nearest `onError`. */
  readonly noAnswer?: Branch<F>;
}

export interface TransferToPhoneNumber {
  /**
   * Connects the caller with a number outside. The caller does not come back.
   *
   * Console block: Transfer to phone number (`TransferParticipantToThirdParty`). Voice only: other channels take
   * `onError`. Source: public conformance probes and exports, 2026-11-20.
   * @param number E.164, for example `+442071234567`, or a handle
   */
  transferToPhoneNumber(number: Text, options?: PhoneTransferByAgent<this>): FlowEndsHere;
}

export interface TransferToPhoneNumberAndResume {
  /**
   * Connects the caller with a number outside. With `resume: true` the flow goes on when the other side hangs up;
   * without it the caller does not come back.
   *
   * Console block: Transfer to phone number (`TransferParticipantToThirdParty`). Voice only: other channels take
   * `onError`. Source: public conformance probes and exports, 2026-11-20.
   * @param number E.164, for example `+442071234567`, or a handle
   *
   * @example
   * ```ts
   * f.transferToPhoneNumber("+442071234567", { resume: true, noAnswer: (f) => f.transferToQueue(support) });
   * ```
   */
  transferToPhoneNumber(number: Text, options?: PhoneTransfer<this>): FlowEndsHere;
  transferToPhoneNumber(number: Text, options: PhoneTransferAndResume<this>): this;
}

/** What either form gives. */
interface AnyPhoneTransfer extends PhoneCall<never> {
  readonly resume?: true;
  readonly callFailed?: Branch<never>;
  readonly noAnswer?: Branch<never>;
}

export function transferToPhoneNumber(
  place: Place,
  number: Text,
  options: AnyPhoneTransfer = {},
): FlowEndsHere | undefined {
  const { timeoutSeconds = 30, sendDigits, callerId } = options;
  const resuming: Outcome[] = options.resume
    ? [
        place.error("CallFailed", "callFailed", options.callFailed),
        place.error("ConnectionTimeLimitExceeded", "noAnswer", options.noAnswer),
      ]
    : [];
  place.block(
    {
      type: "TransferParticipantToThirdParty",
      parameters: given({
        ThirdPartyPhoneNumber: text(number),
        ThirdPartyConnectionTimeLimitSeconds: decimal(timeoutSeconds),
        ContinueFlowExecution: options.resume ? "True" : "False",
        ThirdPartyDTMFDigits: sendDigits === undefined ? undefined : text(sendDigits),
        CallerId: callerId && given({ Number: optional(callerId.number), Name: optional(callerId.name) }),
      }),
      about: text(number),
      outcomes: [...resuming, place.failure()],
      next: options.resume ? "continues" : { copies: "NoMatchingError" },
    },
    options,
  );
  return options.resume ? undefined : ended;
}

function optional(value: Text | undefined): string | undefined {
  return value === undefined ? undefined : text(value);
}
