import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { invalidValue } from "../service/wording.js";

interface Parameters {
  readonly entry: string;
  readonly nearest: string | undefined;
}

/** A flow must say which of its blocks runs first. */
export const noMissingEntry = defineRule<Parameters>(
  {
    code: "FLOW103",
    name: "no-missing-entry",
    severity: "error",
    grade: "service",
    message: ({ entry }) =>
      entry === ""
        ? "The flow does not say which block runs first: StartAction is missing or empty."
        : `The flow starts with ${quote(entry)}, which is not one of its blocks.`,
    help: (p) =>
      p.nearest === undefined
        ? "Set StartAction to the identifier of the block that runs first."
        : `Did you mean ${quote(p.nearest)}?`,
    source: sources.flowLanguage,
    checked,
    refusal: () => invalidValue("StartAction"),
  },
  (context, report) => ({
    flow() {
      const { entry } = context.graph;
      const pointer = "/StartAction";
      if (context.block(entry) !== undefined || context.blocks.length === 0 || context.isMisread(pointer)) return;
      report({ entry, nearest: entry === "" ? undefined : context.nearest(entry, context.identifiers) }, { pointer });
    },
  }),
);
