import { limits } from "@flowc/connect-model";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";

interface Parameters {
  readonly block: string;
  readonly kind: "contact" | "flow";
  readonly kilobytes: number;
  readonly max: number;
}

const { value: maxBytes, source, checked } = limits.contact.contactAttributesBytes;

const maps: ReadonlyMap<string, { readonly map: string; readonly kind: Parameters["kind"] }> = new Map([
  ["UpdateContactAttributes", { map: "Attributes", kind: "contact" }],
  ["UpdateFlowAttributes", { map: "FlowAttributes", kind: "flow" }],
]);

/** Attributes of one block that are larger than all attributes of a contact may be. */
export const noOversizedAttributes = defineRule<Parameters>(
  {
    code: "FLOW407",
    name: "no-oversized-attributes",
    severity: "warning",
    grade: "docs",
    actions: ["UpdateContactAttributes", "UpdateFlowAttributes"],
    message: ({ block, kind, kilobytes, max }) =>
      `${quote(block)} sets at least ${kilobytes} KB of ${kind} attributes; all of them together may have ${max} KB.`,
    help: () => "Keep long texts elsewhere, for example in a data table or behind a Lambda function, and an id here.",
    source,
    checked,
  },
  (_, report) => ({
    block(block) {
      const place = maps.get(block.type);
      if (place === undefined) return;
      const pointer = `/Parameters/${place.map}`;
      const characters = block.texts.reduce(
        (sum, text) => sum + (text.pointer.startsWith(pointer) ? text.text.length : 0),
        0,
      );
      // A character has at least one byte.
      if (characters <= maxBytes) return;
      const kilobytes = Math.floor(characters / 1_024);
      report(
        { block: block.identifier, kind: place.kind, kilobytes, max: Math.floor(maxBytes / 1_024) },
        { block, pointer },
      );
    },
  }),
);
