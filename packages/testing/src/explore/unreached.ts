import type { Branch, ConditionBranch } from "@flowc/connect-model";
import type { BlockProgram, FlowProgram } from "@flowc/simulator";
import type { SearchResult } from "./search/search.js";
import { blockKey } from "./search/sightings.js";

const shown = 5;

function listed(values: Iterable<string>): string {
  const all = [...values].map((value) => JSON.stringify(value));
  return all.length > shown ? `${all.slice(0, shown).join(", ")} and ${all.length - shown} more` : all.join(", ");
}

function sameCondition(one: ConditionBranch, other: Branch): boolean {
  return (
    other.kind === "condition" &&
    other.operator === one.operator &&
    JSON.stringify(other.operands) === JSON.stringify(one.operands)
  );
}

function conditionReason(program: BlockProgram, branch: ConditionBranch, values: ReadonlySet<string>): string {
  const { block } = program;
  const before = block.branches.slice(0, block.branches.indexOf(branch));
  if (before.some((other) => sameCondition(branch, other))) return "the same condition stands before it and wins";
  const path = block.parameters.ComparisonValue;
  if (typeof path === "string" && values.size > 0) return `${path} was only ever ${listed(values)}`;
  return "nothing that was tried makes the condition hold";
}

function branchReason(program: BlockProgram, branch: Branch, values: ReadonlySet<string>): string {
  if (branch.kind === "condition") return conditionReason(program, branch, values);
  if (branch.kind === "next") return "another branch is always taken";
  return branch.errorType === "NoMatchingCondition"
    ? "one of its conditions always holds"
    : "the block does not fail so";
}

const blockReasons = { unled: "no branch leads to its block", unreached: "its block is never reached" } as const;

/** Whether a reason is of the whole block: then all of its branches have it. */
export function isOfBlock(reason: string | undefined): boolean {
  return reason === blockReasons.unled || reason === blockReasons.unreached;
}

/** Says why a search has not reached a branch. */
export function reasonOf(
  { seen, isComplete, states }: SearchResult,
  flow: FlowProgram,
  program: BlockProgram,
  branch: Branch,
): string {
  const at = { flow: flow.key, block: program.block.identifier };
  if (!flow.blocks.has(flow.unit.graph.entry)) return "the flow starts with a block that it does not have";
  const leads = [...flow.blocks.values()].some(({ block }) => block.branches.some(({ target }) => target === at.block));
  if (!leads && flow.unit.graph.entry !== at.block) return blockReasons.unled;
  if (!isComplete) return `not found among the first ${states} states`;
  if (!seen.blocks.has(blockKey(at))) return blockReasons.unreached;
  return branchReason(program, branch, seen.values.get(blockKey(at)) ?? new Set());
}
