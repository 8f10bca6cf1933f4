import { quote } from "../../check/quote.js";
import { checked, sources } from "../../check/sources.js";
import { defineEstateRule } from "../../estate/estate-rule.js";

interface Parameters {
  readonly block: string;
  readonly path: string;
  readonly filledBy: string;
}

/** A result that is there on some ways to the block that reads it, and not on others. */
export const noResultOnSomeWays = defineEstateRule<Parameters>(
  {
    code: "FLOW622",
    name: "no-result-on-some-ways",
    severity: "warning",
    grade: "docs",
    message: ({ block, path, filledBy }) =>
      `${quote(block)} reads ${path}, but on some ways there nothing fills it: not every contact comes by ${quote(filledBy)}.`,
    help: ({ filledBy }) =>
      `Let every way pass ${quote(filledBy)}, or let the others lead somewhere that does not need it.`,
    source: sources.attributes,
    checked,
  },
  (estate, report) => {
    for (const flow of estate.flows) {
      for (const { block, text, pointer, slot, filledBy, isCompared } of flow.slotReads) {
        // To compare a value that may be missing is how authors find out.
        if (filledBy === undefined || isCompared) continue;
        report(
          { block: block.identifier, path: text, filledBy },
          {
            flow,
            block,
            pointer,
            fold: `${slot} ${filledBy}`,
            ...(estate.isFilledBefore(flow, slot) && { severity: "info" }),
          },
        );
      }
    }
  },
);
