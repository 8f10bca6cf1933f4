import type { ValuesFor } from "../../attributes/declared-attributes.js";
import type { FallibleOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import { text } from "../../values/parameter.js";
import type { Text, Value } from "../../values/value.js";

/** Attributes by name. Values are text on the wire: numbers and booleans are written as such. No empty text. */
export type AttributeValues = Readonly<Record<string, Text | number | boolean | Value<unknown>>>;

export interface SetAttributesOptions<F> extends FallibleOptions<F> {
  /** `Related` sets them on the contact this one belongs to. Default `Current`. */
  readonly target?: "Current" | "Related";
}

export interface SetContactAttributes {
  /**
   * Keeps values on the contact. They live as long as the contact, follow it through transfers and end up in its
   * record. All are set or none. At most 32 KB for the whole contact; a name may not contain `$` or `.`.
   * Those that `contactAttributes` declares are checked when they are given with `valuesOf`.
   *
   * Console block: Set contact attributes (`UpdateContactAttributes`). Source: Amazon Connect developer guide, 2026-11-20.
   *
   * @example
   * ```ts
   * f.setContactAttributes({ tier: customer.tier, greeting: `Hello ${customer.firstName}` });
   * ```
   */
  setContactAttributes(attributes: ValuesFor<"setContactAttributes">, options?: SetAttributesOptions<this>): this;
}

export function setContactAttributes(
  place: Place,
  attributes: AttributeValues,
  options: SetAttributesOptions<never> = {},
): void {
  const values = Object.entries(attributes).map(([name, value]) => [name, text(value as Text)]);
  place.block(
    {
      type: "UpdateContactAttributes",
      parameters: { Attributes: Object.fromEntries(values), TargetContact: options.target ?? "Current" },
      about: Object.keys(attributes).join(" "),
      outcomes: [place.failure()],
    },
    options,
  );
}
