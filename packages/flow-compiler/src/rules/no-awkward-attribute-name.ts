import { joinPointer } from "@flowc/connect-model";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly name: string;
}

const maps: ReadonlyMap<string, string> = new Map([
  ["UpdateContactAttributes", "Attributes"],
  ["UpdateFlowAttributes", "FlowAttributes"],
]);

/** A name of an attribute with blanks or signs in it, which reports and paths have trouble with. */
export const noAwkwardAttributeName = defineRule<Parameters>(
  {
    code: "FLOW720",
    name: "no-awkward-attribute-name",
    severity: "info",
    grade: "docs",
    actions: ["UpdateContactAttributes", "UpdateFlowAttributes"],
    message: ({ block, name }) =>
      `${quote(block)} sets the attribute ${quote(name)}; a name with blanks or signs is hard to read in paths and reports.`,
    help: () => "Use letters, digits, _ and -, in camelCase: accountNumber.",
    source: sources.bestPractices,
    checked,
  },
  (_, report) => ({
    block(block) {
      const map = maps.get(block.type);
      const set = map === undefined ? undefined : block.block.parameters[map];
      if (typeof set !== "object" || set === null) return;
      for (const name of Object.keys(set)) {
        // What is refused, or filled in when a contact runs, is another rule's.
        if (/^[\p{L}\p{N}_-]*$/u.test(name) || name.includes("$") || name.includes(".")) continue;
        report(
          { block: block.identifier, name },
          { block, pointer: joinPointer(`/Parameters/${map}`, name), fold: name },
        );
      }
    },
  }),
);
