import { type Branch, type FlowUnit, isNextFollowed } from "@flowc/connect-model";
import type { Span } from "@flowc/diagnostics";
import type { BlockProgram, FlowProgram } from "@flowc/simulator";
import {
  type BlockCoverage,
  type BranchCoverage,
  branchLabel,
  type CoveredPlace,
  type FlowCoverage,
} from "./coverage.js";

function placed(span: Span | undefined): { place?: CoveredPlace } {
  return span === undefined ? {} : { place: { file: span.file, line: span.line } };
}

/** JSON pointers of the branches of a block, in their order. Conditions and errors are counted apart. */
export function branchPointers(branches: readonly Branch[]): string[] {
  const counts = { condition: 0, error: 0 };
  return branches.map(({ kind }) => {
    if (kind === "next") return "/Transitions/NextAction";
    return `/Transitions/${kind === "condition" ? "Conditions" : "Errors"}/${counts[kind]++}`;
  });
}

/** Whether a branch is a `NextAction` that nothing follows: a copy of another branch. */
export function isCopy({ block, outcomes }: BlockProgram, branch: Branch): boolean {
  return branch.kind === "next" && !isNextFollowed(block.branches, outcomes);
}

function blockShape(unit: FlowUnit, program: BlockProgram): BlockCoverage {
  const { block } = program;
  const pointers = branchPointers(block.branches);
  const branches = block.branches.map(
    (branch, index): BranchCoverage => ({
      kind: branch.kind,
      label: branchLabel(branch),
      target: branch.target,
      hits: 0,
      ...placed(unit.spans.find(block.identifier, pointers[index])),
      ...(isCopy(program, branch) && { isCopy: true }),
    }),
  );
  const place = placed(unit.spans.find(block.identifier));
  return { block: block.identifier, type: block.type, hits: 0, ...place, branches };
}

/** The blocks and branches of a flow, none of them run yet. */
export function flowShape({ key, unit, blocks }: FlowProgram): FlowCoverage {
  return {
    name: key,
    type: unit.graph.type,
    blocks: [...blocks.values()].map((block) => blockShape(unit, block)),
  };
}
