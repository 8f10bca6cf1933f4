import { documentKey } from "@flowc/connect-model";
import { quote } from "../../check/quote.js";
import { checked } from "../../check/sources.js";
import { defineEstateRule } from "../../estate/estate-rule.js";
import type { FlowSummary } from "../../estate/flow-summary.js";

interface SharedName {
  readonly flow: string;
  readonly kind: "flow" | "module";
  /** How many flows have the name. */
  readonly count: number;
}

/**
 * Two flows, or two modules, of one name, whatever their types, since references name them by kind and name. A flow and
 * a module may share a name.
 */
export const noDuplicateFlow = defineEstateRule<SharedName>(
  {
    code: "FLOW109",
    name: "no-duplicate-flow",
    severity: "error",
    grade: "service",
    message: ({ flow, kind, count }) =>
      `${count === 2 ? "Two" : count} ${kind}s are called ${quote(flow)}; a name can be used once in an instance.`,
    help: () => "Rename one of them. References by name would not know which one is meant.",
    source: "https://docs.aws.amazon.com/connect/latest/APIReference/API_CreateContactFlow.html",
    checked,
  },
  (estate, report) => {
    const byFirst = new Map<FlowSummary, FlowSummary[]>();
    for (const flow of estate.flows) {
      const first = estate.named(flow.kind, flow.name);
      if (first === undefined || first === flow) continue;
      const others = byFirst.get(first);
      if (others === undefined) byFirst.set(first, [flow]);
      else others.push(flow);
    }
    for (const [first, [second, ...others]] of byFirst) {
      if (second === undefined) continue;
      const kind = first.kind === "flow" ? "flow" : "module";
      const elsewhere = [first, ...others].flatMap(({ unit }) => {
        const span = unit.spans.find(documentKey);
        return span === undefined ? [] : [{ message: `${quote(first.name)} is also here.`, span }];
      });
      report({ flow: first.name, kind, count: others.length + 2 }, { flow: second, elsewhere });
    }
  },
);
