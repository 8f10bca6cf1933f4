import { joinPointer } from "@flowc/connect-model";
import { quote, quoteList } from "../../check/quote.js";
import { checked, sources } from "../../check/sources.js";
import { branchProblem, type ContractProblem, fieldProblems, unknownName } from "../../estate/contract-problems.js";
import { defineEstateRule, type EstateSpot } from "../../estate/estate-rule.js";

interface Parameters {
  readonly block: string;
  readonly what: "branch" | "result" | "input";
  readonly problem: ContractProblem;
}

/** A module that does not keep its own contract: it returns or reads what the contract does not declare. */
export const noBrokenContract = defineEstateRule<Parameters>(
  {
    code: "FLOW652",
    name: "no-broken-contract",
    severity: "error",
    grade: "service",
    message: ({ block, what, problem }) => {
      if (problem.kind === "missing") {
        return `${quote(block)} returns without the result ${quote(problem.name)}, which the module's contract promises.`;
      }
      if (problem.kind === "type") {
        return `${quote(block)} returns ${problem.found} as ${quote(problem.name)}, which the module's contract declares as ${problem.wanted}.`;
      }
      const does = what === "input" ? "reads the input" : `returns the ${what}`;
      return `${quote(block)} ${does} ${quote(problem.name)}, which the module's contract does not declare.`;
    },
    help: ({ problem }) => {
      if (problem.kind !== "unknown") return "Return it as the contract says. A JSONPath can only stand for text.";
      if (problem.nearest !== undefined) return `Did you mean ${quote(problem.nearest)}?`;
      return problem.known.length === 0 ? "It declares none." : `It declares ${quoteList(problem.known)}.`;
    },
    source: sources.liveRefusals,
    checked,
  },
  (estate, report) => {
    for (const flow of estate.flows) {
      const { contract } = flow.unit;
      if (contract === undefined) continue;
      const { returns, inputReads } = flow.modules;
      const inputs = Object.keys(contract.input?.properties ?? {});
      const tell = (what: Parameters["what"], problem: ContractProblem, spot: Omit<EstateSpot, "flow">) =>
        report({ block: spot.block?.identifier ?? "", what, problem }, { flow, ...spot });
      for (const { block, result, data } of returns) {
        const problem = result === undefined ? undefined : branchProblem(result, contract);
        if (problem !== undefined) tell("branch", problem, { block, pointer: "/Parameters/Result" });
        for (const wrong of fieldProblems(data, contract.resultData)) tell("result", wrong, dataSpot(wrong, block));
      }
      for (const { name, block, pointer } of inputReads) {
        if (inputs.includes(name)) continue;
        tell("input", unknownName(name, inputs), { block, pointer, fold: name, severity: "warning", grade: "docs" });
      }
    }
  },
);

/** The service takes a return without a result; whoever reads it then reads nothing. */
function dataSpot({ kind, name }: ContractProblem, block: EstateSpot["block"]): Omit<EstateSpot, "flow"> {
  const place = block && { block };
  if (kind === "missing") return { ...place, severity: "info", grade: "docs", fold: name };
  return { ...place, pointer: joinPointer("/Parameters/ResultData", name) };
}
