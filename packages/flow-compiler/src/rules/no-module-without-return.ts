import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked } from "../check/sources.js";

interface Parameters {
  readonly module: string;
}

/** A module that never goes back to the flow that called it. */
export const noModuleWithoutReturn = defineRule<Parameters>(
  {
    code: "FLOW508",
    name: "no-module-without-return",
    severity: "info",
    grade: "docs",
    message: ({ module }) => `The module ${quote(module)} never returns: nothing behind its call will run.`,
    help: () => "End at least one way with Return (EndFlowModuleExecution), or make it a flow to transfer to.",
    source: "https://docs.aws.amazon.com/connect/latest/adminguide/contact-flow-modules.html",
    checked,
  },
  (context, report) => ({
    flow() {
      if (context.type !== "MODULE" || context.reachable.size === 0) return;
      const returns = [...context.reachable].some(({ type, entry }) => type === "EndFlowModuleExecution" || !entry);
      if (!returns) report({ module: context.graph.name });
    },
  }),
);
