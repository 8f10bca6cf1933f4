import { quote, quoteList } from "../../check/quote.js";
import { checked, sources } from "../../check/sources.js";
import { type ContractProblem, unknownName } from "../../estate/contract-problems.js";
import { defineEstateRule } from "../../estate/estate-rule.js";

interface Parameters {
  readonly block: string;
  readonly module: string;
  readonly problem: ContractProblem;
}

/** A field of a module's result that its contract does not declare: the value is always empty. */
export const noUnknownModuleResult = defineEstateRule<Parameters>(
  {
    code: "FLOW651",
    name: "no-unknown-module-result",
    severity: "warning",
    grade: "docs",
    message: ({ block, module, problem }) =>
      `${quote(block)} reads $.Modules.ResultData.${problem.name}, but the contract of ${quote(module)} declares no such result: the value is empty.`,
    help: ({ problem }) => {
      if (problem.kind !== "unknown" || problem.known.length === 0) return "The module declares no result.";
      return problem.nearest === undefined
        ? `It declares ${quoteList(problem.known)}.`
        : `Did you mean ${quote(problem.nearest)}?`;
    },
    source: sources.attributes,
    checked,
  },
  (estate, report) => {
    for (const flow of estate.flows) {
      for (const invocation of flow.modules.invocations) {
        const module = estate.invoked(flow, invocation);
        const contract = module?.unit.contract;
        if (module === undefined || contract === undefined) continue;
        const known = Object.keys(contract.resultData?.properties ?? {});
        for (const { name, block, pointer } of invocation.resultReads) {
          if (known.includes(name)) continue;
          const problem = unknownName(name, known);
          report(
            { block: block.identifier, module: module.name, problem },
            { flow, block, pointer, fold: `${module.index} ${name}` },
          );
        }
      }
    }
  },
);
