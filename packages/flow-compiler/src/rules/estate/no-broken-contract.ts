import { joinPointer, type ModuleContract } from "@flowc/connect-model";
import { quote, quoteList } from "../../check/quote.js";
import type { BlockPlace } from "../../check/rule.js";
import { checked, sources } from "../../check/sources.js";
import { branchProblem, type ContractProblem, fieldProblems, unknownName } from "../../estate/contract-problems.js";
import { defineEstateRule, type EstateSpot } from "../../estate/estate-rule.js";
import type { FlowSummary } from "../../estate/flow-summary.js";

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
      for (const { what, problem, ...spot } of [...returnBreaches(flow, contract), ...inputBreaches(flow, contract)]) {
        report({ block: spot.block.identifier, what, problem }, { flow, ...spot });
      }
    }
  },
);

interface Breach extends Omit<EstateSpot, "flow"> {
  readonly what: Parameters["what"];
  readonly problem: ContractProblem;
  readonly block: BlockPlace;
}

function returnBreaches({ modules }: FlowSummary, contract: ModuleContract): Breach[] {
  return modules.returns.flatMap(({ block, result, data }): Breach[] => {
    const branch = result === undefined ? undefined : branchProblem(result, contract);
    // What a branch has no result for may be left out.
    const fields = fieldProblems(data, contract.resultData).filter(({ kind }) => kind !== "missing");
    return [
      ...(branch ? [{ what: "branch" as const, problem: branch, block, pointer: "/Parameters/Result" }] : []),
      ...fields.map((problem) => {
        const pointer = joinPointer("/Parameters/ResultData", problem.name);
        return { what: "result" as const, problem, block, pointer };
      }),
    ];
  });
}

function inputBreaches({ modules }: FlowSummary, contract: ModuleContract): Breach[] {
  const known = Object.keys(contract.input?.properties ?? {});
  return modules.inputReads.flatMap(({ name, block, pointer }): Breach[] => {
    if (known.includes(name)) return [];
    const problem = unknownName(name, known);
    return [{ what: "input", problem, block, pointer, fold: name, severity: "warning", grade: "docs" }];
  });
}
