import type { ValuesFor } from "../../attributes/declared-attributes.js";
import type { FallibleOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import { text } from "../../values/parameter.js";
import type { AttributeValues } from "../contact/set-contact-attributes.js";

export interface SetFlowAttributes {
  /**
   * Keeps values for the rest of this flow only: they do not reach modules or other flows and are in no record. Read
   * them with `f.flowAttributes`. All are set or none. At most 32 KB; a name may not contain `$` or `.`.
   *
   * Console block: Set contact attributes, Flow namespace (`UpdateFlowAttributes`).
   * Source: public conformance probes, 2026-11-20.
   */
  setFlowAttributes(attributes: ValuesFor<"setFlowAttributes">, options?: FallibleOptions<this>): this;
}

export function setFlowAttributes(place: Place, attributes: AttributeValues, options?: FallibleOptions<never>): void {
  const values = Object.entries(attributes).map(([name, value]) => [name, { Value: text(value) }]);
  place.block(
    {
      type: "UpdateFlowAttributes",
      parameters: { FlowAttributes: Object.fromEntries(values) },
      about: Object.keys(attributes).join(" "),
      outcomes: [place.failure()],
    },
    options,
  );
}
