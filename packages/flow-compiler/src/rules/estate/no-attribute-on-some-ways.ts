import { quote } from "../../check/quote.js";
import { defineEstateRule } from "../../estate/estate-rule.js";

interface Parameters {
  readonly block: string;
  readonly path: string;
  readonly setBy: string;
}

/** A contact attribute that is set on some ways to the block that reads it, and not on others. */
export const noAttributeOnSomeWays = defineEstateRule<Parameters>(
  {
    code: "FLOW610",
    name: "no-attribute-on-some-ways",
    severity: "info",
    grade: "docs",
    message: ({ block, path, setBy }) =>
      `${quote(block)} reads ${path}, but on some ways there it has not been set: not every contact comes by ${quote(setBy)}.`,
    help: () => "Set it to a default at the start of the flow, or compare it first and lead the others another way.",
    source: "https://docs.aws.amazon.com/connect/latest/adminguide/connect-contact-attributes.html",
    checked: "2026-11-20",
  },
  (estate, report) => {
    for (const flow of estate.flows) {
      for (const { name, text, block, pointer, isCompared, mayBeUnset, mayBeSet } of flow.attributeReads) {
        if (isCompared || !mayBeUnset || !mayBeSet) continue;
        if (estate.isSetBefore(flow, name)) continue;
        const setBy = flow.attributesSet.get(name)?.identifier ?? "";
        report({ block: block.identifier, path: text, setBy }, { flow, block, pointer, fold: name });
      }
    }
  },
);
