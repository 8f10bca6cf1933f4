import { setBy } from "../analysis/set-attributes.js";
import type { FlowContext } from "../check/flow-context.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly path: string;
  readonly name: string;
  /** A block that sets it on other ways; undefined when none comes before. */
  readonly setBy: string | undefined;
  readonly nearest: string | undefined;
}

/** A flow attribute that is read where this flow cannot have set it. Nothing else can: it lives in one flow only. */
export const noUnsetFlowAttribute = defineRule<Parameters>(
  {
    code: "FLOW613",
    name: "no-unset-flow-attribute",
    severity: "warning",
    grade: "docs",
    message: ({ block, path, setBy: by }) =>
      by === undefined
        ? `${quote(block)} reads ${path}, which no block before it in this flow sets: the value is empty.`
        : `${quote(block)} reads ${path}, but on some ways there it has not been set: not every contact comes by ${quote(by)}.`,
    help: (p) =>
      p.nearest === undefined
        ? "Flow attributes live in one flow. Set it before, or use a contact attribute when another flow sets it."
        : `Did you mean ${quote(p.nearest)}?`,
    source: sources.attributes,
    checked,
  },
  (context, report) => ({
    flow() {
      for (const read of context.variableReads) {
        const state = read.root === "FlowAttributes" ? context.setVariables.at(read.view, read) : undefined;
        if (state === undefined || !state.mayBeUnset || (state.mayBeSet && read.isCompared)) continue;
        const { view, name, text, pointer } = read;
        const names = namesSet(context);
        report(
          {
            block: view.identifier,
            path: text,
            name,
            setBy: state.mayBeSet ? names.get(name) : undefined,
            nearest: names.has(name) ? undefined : context.nearest(name, [...names.keys()]),
          },
          { block: view, pointer, fold: `${name} ${state.mayBeSet}` },
        );
      }
    },
  }),
);

/** The flow attributes that a flow sets, each with the first block that does. */
function namesSet({ blocks }: FlowContext): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const view of blocks) {
    for (const { root, name } of setBy(view).variables) {
      if (root === "FlowAttributes" && !names.has(name)) names.set(name, view.identifier);
    }
  }
  return names;
}
