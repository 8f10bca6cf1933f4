import { quote } from "../../check/quote.js";
import { checked } from "../../check/sources.js";
import { callCircles } from "../../estate/call-circles.js";
import { defineEstateRule } from "../../estate/estate-rule.js";

interface Parameters {
  readonly modules: readonly string[];
}

/** Modules that invoke each other in a circle: more levels than Connect nests. */
export const noRecursiveModule = defineEstateRule<Parameters>(
  {
    code: "FLOW121",
    name: "no-recursive-module",
    severity: "warning",
    grade: "docs",
    message: ({ modules }) =>
      modules.length === 1
        ? `The module ${quote(modules[0]!)} invokes itself. Modules nest five levels deep at most.`
        : `Modules invoke each other in a circle: ${modules.map(quote).join(" invokes ")} and back. Modules nest five levels deep at most.`,
    help: () => "Put what is repeated into a Loop of one module, or into a module that both invoke.",
    source: "https://docs.aws.amazon.com/connect/latest/adminguide/contact-flow-modules.html",
    checked,
  },
  (estate, report) => {
    for (const circle of callCircles(estate, ({ calls }) => calls.filter(({ kind }) => kind === "module"))) {
      const [first] = circle;
      if (first === undefined) continue;
      report(
        { modules: circle.map(({ flow }) => flow.name) },
        { flow: first.flow, block: first.call.block, pointer: first.call.pointer },
      );
    }
  },
);
