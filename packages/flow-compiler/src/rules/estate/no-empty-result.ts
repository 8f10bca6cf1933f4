import { attributeNamespaces } from "@flowc/connect-model";
import { quote } from "../../check/quote.js";
import { checked, sources } from "../../check/sources.js";
import { defineEstateRule } from "../../estate/estate-rule.js";

interface Parameters {
  readonly block: string;
  readonly path: string;
  /** The block after which it is empty again, such as a loop that is over. */
  readonly clearedBy: string | undefined;
}

/** A result that is read where nothing can have put one: the value is always empty. */
export const noEmptyResult = defineEstateRule<Parameters>(
  {
    code: "FLOW620",
    name: "no-empty-result",
    severity: "warning",
    grade: "docs",
    message: ({ block, path, clearedBy }) =>
      clearedBy === undefined
        ? `${quote(block)} reads ${path}, but no block before it in this flow fills that: the value is empty.`
        : `${quote(block)} reads ${path} after ${quote(clearedBy)}, where it is empty again.`,
    help: ({ path }) =>
      `${rootOf(path)} is filled by: ${filledBy(path)}. What another flow needs of it goes into a contact attribute.`,
    source: sources.attributes,
    checked,
  },
  (estate, report) => {
    for (const flow of estate.flows) {
      for (const { block, text, pointer, slot, filledBy, clearedBy } of flow.slotReads) {
        if (filledBy !== undefined) continue;
        report(
          { block: block.identifier, path: text, clearedBy },
          {
            flow,
            block,
            pointer,
            fold: `${slot} ${clearedBy ?? ""}`,
            // By the documentation it stays behind; flows that work were seen to read it all the same.
            ...(estate.isFilledBefore(flow, slot) && { severity: "info" }),
          },
        );
      }
    }
  },
);

function rootOf(path: string): string {
  return /\$\.\w+/.exec(path)?.[0] ?? path;
}

function filledBy(path: string): string {
  return attributeNamespaces.find(({ root }) => root === rootOf(path))?.filledBy ?? "another block";
}
