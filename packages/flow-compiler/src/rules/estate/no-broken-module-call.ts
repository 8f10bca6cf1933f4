import { joinPointer } from "@flowc/connect-model";
import { quote, quoteList } from "../../check/quote.js";
import { checked, sources } from "../../check/sources.js";
import { branchProblem, type ContractProblem, fieldProblems } from "../../estate/contract-problems.js";
import { defineEstateRule, type EstateSpot } from "../../estate/estate-rule.js";
import type { ModuleInvocation } from "../../estate/module-facts.js";

interface Parameters {
  readonly block: string;
  readonly module: string;
  readonly what: "input" | "branch";
  readonly problem: ContractProblem;
}

/** A call of a module that its contract does not allow: an input or a branch that it does not declare, a wrong type. */
export const noBrokenModuleCall = defineEstateRule<Parameters>(
  {
    code: "FLOW650",
    name: "no-broken-module-call",
    severity: "error",
    grade: "service",
    message: ({ block, module, what, problem }) => {
      const call = `${quote(block)} invokes ${quote(module)}`;
      if (problem.kind === "missing") return `${call} without the input ${quote(problem.name)}, which it needs.`;
      if (problem.kind === "type") {
        return `${call} with ${problem.found} as ${quote(problem.name)}, which its contract declares as ${problem.wanted}.`;
      }
      return `${call} with the ${what} ${quote(problem.name)}, which its contract does not declare.`;
    },
    help: ({ problem, what }) => {
      if (problem.kind !== "unknown") return "Give it as the contract says. A JSONPath can only stand for text.";
      if (problem.nearest !== undefined) return `Did you mean ${quote(problem.nearest)}?`;
      return problem.known.length === 0
        ? `The module declares no ${what === "input" ? "input" : "branches"}.`
        : `It declares ${quoteList(problem.known)}.`;
    },
    source: sources.liveRefusals,
    checked,
  },
  (estate, report) => {
    for (const flow of estate.flows) {
      for (const invocation of flow.modules.invocations) {
        const module = estate.invoked(flow, invocation);
        const contract = module?.unit.contract;
        if (module === undefined || contract === undefined) continue;
        const { block } = invocation;
        const tell = (what: Parameters["what"], problem: ContractProblem, spot: Omit<EstateSpot, "flow">) =>
          report({ block: block.identifier, module: module.name, what, problem }, { flow, block, ...spot });
        for (const problem of fieldProblems(invocation.input, contract.input)) {
          tell("input", problem, inputSpot(problem, invocation));
        }
        for (const { name, pointer } of invocation.branches) {
          const problem = branchProblem(name, contract);
          if (problem !== undefined) tell("branch", problem, { pointer });
        }
      }
    }
  },
);

/** The service takes calls without an input; what the module does without it nobody knows. */
function inputSpot({ kind, name }: ContractProblem, { input }: ModuleInvocation): Omit<EstateSpot, "flow"> {
  if (kind !== "missing") return { pointer: joinPointer("/Parameters/Input", name) };
  const pointer = Object.keys(input).length > 0 ? "/Parameters/Input" : "/Parameters";
  return { pointer, severity: "warning", grade: "docs" };
}
