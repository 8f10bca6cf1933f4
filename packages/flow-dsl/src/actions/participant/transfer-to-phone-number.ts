import type { Parameters } from "@flowc/connect-model";
import type { Branch, FallibleOptions, FlowEndsHere } from "../../recording/branch.js";
import { ended } from "../../recording/builder.js";
import type { Place } from "../../recording/recorder.js";
import { decimal, given, text } from "../../values/parameter.js";
import type { Numeric, Text } from "../../values/value.js";

/** How the other number is called. */
export interface PhoneTransfer<F> extends FallibleOptions<F> {
  /** Seconds that it may ring, 0 to 600, or a handle. Default 30. */
  readonly timeoutSeconds?: Numeric;
  /** Keys sent after it answers, at most 50 of 0-9, comma (a pause), * and #. */
  readonly sendDigits?: Text;
  /** What the other side sees. A number must belong to the instance. */
  readonly callerId?: { readonly number?: Text; readonly name?: Text };
}

/** Comes back to the flow when the other side hangs up. */
export interface PhoneTransferAndResume<F> extends PhoneTransfer<F> {
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
  transferToPhoneNumber(number: Text, options?: PhoneTransfer<this>): FlowEndsHere;
}

export interface TransferToPhoneNumberAndResume {
  /**
   * Connects the caller with a number outside and goes on when the other side hangs up.
   *
   * Console block: Transfer to phone number, resume flow after disconnect (`TransferParticipantToThirdParty`). Voice
   * only: other channels take `onError`. Source: public conformance probes and exports, 2026-11-20.
   * @param number E.164, for example `+442071234567`, or a handle
   *
   * @example
   * ```ts
   * f.transferToPhoneNumberAndResume("+442071234567", { noAnswer: (f) => f.transferToQueue(support) });
   * f.playPrompt("Welcome back.");
   * ```
   */
  transferToPhoneNumberAndResume(number: Text, options?: PhoneTransferAndResume<this>): this;
}

export function transferToPhoneNumber(place: Place, number: Text, options: PhoneTransfer<never> = {}): FlowEndsHere {
  place.block(
    {
      type: "TransferParticipantToThirdParty",
      parameters: parameters(number, options, "False"),
      about: text(number),
      outcomes: [place.failure()],
      next: { copies: "NoMatchingError" },
    },
    options,
  );
  return ended;
}

export function transferToPhoneNumberAndResume(
  place: Place,
  number: Text,
  options: PhoneTransferAndResume<never> = {},
): void {
  place.block(
    {
      type: "TransferParticipantToThirdParty",
      parameters: parameters(number, options, "True"),
      about: text(number),
      outcomes: [
        place.error("CallFailed", "callFailed", options.callFailed),
        place.error("ConnectionTimeLimitExceeded", "noAnswer", options.noAnswer),
        place.failure(),
      ],
    },
    options,
  );
}

function parameters(number: Text, options: PhoneTransfer<never>, resume: "True" | "False"): Parameters {
  const { timeoutSeconds = 30, sendDigits, callerId } = options;
  return given({
    ThirdPartyPhoneNumber: text(number),
    ThirdPartyConnectionTimeLimitSeconds: decimal(timeoutSeconds),
    ContinueFlowExecution: resume,
    ThirdPartyDTMFDigits: optional(sendDigits),
    CallerId: callerId && given({ Number: optional(callerId.number), Name: optional(callerId.name) }),
  });
}

function optional(value: Text | undefined): string | undefined {
  return value === undefined ? undefined : text(value);
}
