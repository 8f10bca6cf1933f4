import type { Parameters } from "@flowc/connect-model";
import type { Branch, FallibleOptions } from "../../recording/branch.js";
import type { CannotBe } from "../../recording/cannot-be.js";
import type { Place } from "../../recording/recorder.js";
import type { Outcome } from "../../recording/step.js";
import { decimal, given, text } from "../../values/parameter.js";
import { type Prompt, promptParameters, promptWords } from "../../values/prompt.js";
import type { LooseText, Numeric, Text, Value } from "../../values/value.js";

interface StoreInputOptions<F> extends FallibleOptions<F> {
  /** Seconds that the caller has for the first key, 1 to 180. Default 5. */
  readonly timeoutSeconds?: number;
  /** Seconds between two keys, 1 to 20, or a handle. The service's default is 5. */
  readonly betweenDigitsSeconds?: Numeric;
  /** Keys that end the input, one to five of 0-9, * and #. The service's default is `#`. */
  readonly endKeys?: string;
  /** Whether * starts over is turned off. */
  readonly disableCancelKey?: boolean;
}

/** Any digits. */
export interface StoreDigits<F> extends StoreInputOptions<F> {
  /** At most this many digits. Default 20. */
  readonly maxDigits?: Numeric;
  /** Encrypts the digits: the id of the key as it is known to Connect, and the PEM public key. */
  readonly encrypt?: { readonly keyId: Text; readonly publicKey: Text };
  readonly phoneNumber?: undefined;
  readonly invalidNumber?: CannotBe<"Only a phoneNumber can be invalid.">;
}

/** A phone number, checked by Connect. */
export interface StorePhoneNumber<F> extends StoreInputOptions<F> {
  /** With country code (`E164`), or as dialled in one country (ISO 3166, two letters, upper case). */
  readonly phoneNumber: "E164" | { readonly country: string };
  /** It is no valid number. Without it, the nearest `onError`. */
  readonly invalidNumber?: Branch<F>;
  readonly maxDigits?: CannotBe<"A phoneNumber has its own length.">;
  readonly encrypt?: CannotBe<"A phoneNumber cannot be encrypted: ask for digits instead.">;
}

export interface StoreCustomerInput {
  /**
   * Asks for digits and keeps them until the next time. Nothing entered in time is no error: the value then is the
   * word `Timeout`.
   *
   * Console block: Store customer input (`GetParticipantInput`). Voice only: other channels take `onError`. Turn
   * logging off before and encrypt when the digits are private.
   * Source: Amazon Connect developer guide and public conformance probes, 2026-11-20.
   * @returns the handle of the digits, `$.StoredCustomerInput`
   *
   * @example
   * ```ts
   * const account = f.storeCustomerInput("Please enter your account number.", { maxDigits: 8 });
   * f.setContactAttributes({ account });
   * ```
   */
  storeCustomerInput(prompt: Prompt, options?: StoreDigits<this> | StorePhoneNumber<this>): Value<LooseText>;
}

/** What either form gives. */
interface AnyStore extends StoreInputOptions<never> {
  readonly maxDigits?: Numeric;
  readonly encrypt?: { readonly keyId: Text; readonly publicKey: Text };
  readonly phoneNumber?: "E164" | { readonly country: string };
  readonly invalidNumber?: Branch<never>;
}

export function storeCustomerInput(place: Place, prompt: Prompt, options: AnyStore = {}): Value<LooseText> {
  const { timeoutSeconds = 5, encrypt, phoneNumber, invalidNumber } = options;
  const dtmf = dtmfConfiguration(options);
  const outcomes: Outcome[] = phoneNumber
    ? [place.error("InvalidPhoneNumber", "invalidNumber", invalidNumber), place.failure()]
    : [place.failure()];
  const step = place.block(
    {
      type: "GetParticipantInput",
      parameters: given({
        StoreInput: "True",
        InputTimeLimitSeconds: String(timeoutSeconds),
        ...promptParameters(prompt),
        DTMFConfiguration: Object.keys(dtmf).length > 0 ? dtmf : undefined,
        InputValidation: inputValidation(options),
        InputEncryption: encrypt && { EncryptionKeyId: text(encrypt.keyId), Key: text(encrypt.publicKey) },
      }),
      about: promptWords(prompt),
      outcomes,
    },
    options,
  );
  return place.result("$.StoredCustomerInput", step);
}

function dtmfConfiguration(options: StoreInputOptions<never>): Parameters {
  const { betweenDigitsSeconds, endKeys, disableCancelKey } = options;
  return given({
    InputTerminationSequence: endKeys,
    DisableCancelKey: disableCancelKey === undefined ? undefined : disableCancelKey ? "True" : "False",
    InterdigitTimeLimitSeconds: betweenDigitsSeconds === undefined ? undefined : decimal(betweenDigitsSeconds),
  });
}

function inputValidation({ phoneNumber, maxDigits = 20 }: AnyStore): Parameters {
  if (phoneNumber === undefined) return { CustomValidation: { MaximumLength: decimal(maxDigits) } };
  return {
    PhoneNumberValidation:
      phoneNumber === "E164" ? { NumberFormat: "E164" } : { NumberFormat: "Local", CountryCode: phoneNumber.country },
  };
}
