import type { FallibleOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import { given, text } from "../../values/parameter.js";
import type { Text } from "../../values/value.js";

/** Fields of the contact itself. At least one. */
export interface ContactData {
  /** Shown to the agent. */
  readonly name?: Text;
  /** Shown to the agent. */
  readonly description?: Text;
  /** Language of the contact, for example `en-GB`: Lex and templates follow it. */
  readonly languageCode?: Text;
  /** Your own id of the customer. */
  readonly customerId?: Text;
  /** Session of the assistant, usually `$.Wisdom.SessionArn`. */
  readonly wisdomSessionArn?: Text;
}

export interface SetContactDataOptions<F> extends FallibleOptions<F> {
  /** `Related` sets them on the contact this one belongs to. Default `Current`. */
  readonly target?: "Current" | "Related";
}

export interface SetContactData {
  /**
   * Sets fields of the contact itself: name, description, language, customer id.
   *
   * Console block: Set contact attributes, system fields (`UpdateContactData`).
   * Source: Amazon Connect developer guide and public conformance probes, 2026-11-20.
   */
  setContactData(data: ContactData, options?: SetContactDataOptions<this>): this;
}

export function setContactData(place: Place, data: ContactData, options: SetContactDataOptions<never> = {}): void {
  const { name, description, languageCode, customerId, wisdomSessionArn } = data;
  const fields = {
    Name: name,
    Description: description,
    LanguageCode: languageCode,
    CustomerId: customerId,
    WisdomSessionArn: wisdomSessionArn,
  };
  const written = Object.entries(fields).flatMap(([field, value]) =>
    value === undefined ? [] : [[field, text(value)] as const],
  );
  place.block(
    {
      type: "UpdateContactData",
      parameters: given({ ...Object.fromEntries(written), TargetContact: options.target }),
      about: written.map(([field]) => field).join(" "),
      outcomes: [place.failure()],
    },
    options,
  );
}
