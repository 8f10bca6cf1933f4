import { serviceAttributes } from "@flowc/connect-model";
import { nearest } from "@flowc/diagnostics";
import { quote } from "../../check/quote.js";
import { checked, sources } from "../../check/sources.js";
import { defineEstateRule } from "../../estate/estate-rule.js";

interface Parameters {
  readonly block: string;
  readonly path: string;
  readonly name: string;
  readonly nearest: string | undefined;
}

/** A contact attribute that is read, and that no flow sets. */
export const noUnsetAttribute = defineEstateRule<Parameters>(
  {
    code: "FLOW611",
    name: "no-unset-attribute",
    severity: "warning",
    grade: "docs",
    message: ({ block, path, name }) =>
      `${quote(block)} reads ${path}, but none of these flows sets the attribute ${quote(name)}: the value is empty, unless it comes from outside.`,
    help: (p) =>
      p.nearest === undefined
        ? "Set it before, or say in a comment who does: an API call that starts the contact, or a Lambda function."
        : `Did you mean ${quote(p.nearest)}?`,
    source: sources.attributes,
    checked,
  },
  (estate, report) => {
    if (estate.flows.some(({ setsAnyAttribute }) => setsAnyAttribute)) return;
    const known = new Set<string>();
    for (const flow of estate.flows) for (const name of flow.attributesSet.keys()) known.add(name);
    const names = [...known];
    const guess = guesser(names);
    for (const flow of estate.flows) {
      for (const { name, text, block, pointer, isCompared } of flow.attributeReads) {
        if (known.has(name) || serviceAttributes.includes(name)) continue;
        const nearestName = guess(name);
        const isSure = nearestName !== undefined || (!isCompared && estate.isClosed);
        report(
          { block: block.identifier, path: text, name, nearest: nearestName },
          { flow, block, pointer, fold: name, severity: isSure ? "warning" : "info" },
        );
      }
    }
  },
);

const mostComparisons = 100_000;

/** Finds the nearest spelling, each word once, and only as long as comparing all words stays cheap. */
function guesser(names: readonly string[]): (name: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  let left = mostComparisons;
  return (name) => {
    if (known.has(name)) return known.get(name);
    left -= names.length;
    const found = left < 0 ? undefined : nearest(name, names);
    known.set(name, found);
    return found;
  };
}
