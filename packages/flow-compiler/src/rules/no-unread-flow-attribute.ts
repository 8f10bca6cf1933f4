import { setBy } from "../analysis/set-attributes.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly name: string;
}

/** A flow attribute that is set and never read: nobody outside the flow can read it either. */
export const noUnreadFlowAttribute = defineRule<Parameters>(
  {
    code: "FLOW614",
    name: "no-unread-flow-attribute",
    severity: "info",
    grade: "docs",
    message: ({ block, name }) =>
      `${quote(block)} sets the flow attribute ${quote(name)}, which this flow never reads.`,
    help: () => "Remove it. What agents, reports or other flows are to see is a contact attribute.",
    source: sources.attributes,
    checked,
  },
  (context, report) => ({
    flow() {
      const set = context.blocks.filter(({ type }) => type === "UpdateFlowAttributes");
      if (set.length === 0) return;
      const read = new Set(
        context.variableReads.flatMap(({ root, name }) => (root === "FlowAttributes" ? [name] : [])),
      );
      for (const view of set) {
        for (const { name } of setBy(view).variables) {
          if (read.has(name) || name.includes("$")) continue;
          report({ block: view.identifier, name }, { block: view, pointer: "/Parameters/FlowAttributes", fold: name });
        }
      }
    },
  }),
);
