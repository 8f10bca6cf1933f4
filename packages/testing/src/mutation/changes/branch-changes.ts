import { type Block, type Branch, copiedBranch, isNextFollowed, outcomesOfBlock } from "@flowc/connect-model";
import { branchLabel } from "../../coverage/coverage.js";
import { branchPointers } from "../../coverage/flow-shape.js";
import type { BlockChange, ChangesOf } from "../mutant.js";

/** The block with other branches; a `next` that only copies one of them follows it. */
function withBranches(block: Block, branches: readonly Branch[]): Block {
  const changed = { ...block, branches };
  const copied = copiedBranch(branches, outcomesOfBlock(changed));
  const target = copied === undefined ? undefined : branches[copied]?.target;
  if (target === undefined) return changed;
  return { ...changed, branches: branches.map((branch) => (branch.kind === "next" ? { ...branch, target } : branch)) };
}

/** Positions of the branches that contacts really take: without a `next` that only copies another. */
function realBranches(block: Block): readonly number[] {
  const isNextReal = isNextFollowed(block.branches, outcomesOfBlock(block));
  return block.branches.flatMap(({ kind }, index) => (kind === "next" && !isNextReal ? [] : [index]));
}

function replaced(branches: readonly Branch[], at: number, branch: Branch): readonly Branch[] {
  return branches.map((kept, index) => (index === at ? branch : kept));
}

/** Each branch leads where the next different branch of the block leads. */
export const targetChanges: ChangesOf = (block) => {
  const pointers = branchPointers(block.branches);
  const real = realBranches(block);
  return real.flatMap((index, position): BlockChange[] => {
    const branch = block.branches[index]!;
    const following = [...real.slice(position + 1), ...real.slice(0, position)];
    const other = following.map((at) => block.branches[at]!.target).find((target) => target !== branch.target);
    if (other === undefined) return [];
    return [
      {
        what: `goes to "${other}" instead of "${branch.target}" on ${branchLabel(branch)}`,
        pointer: pointers[index] ?? "",
        branch: index,
        block: withBranches(block, replaced(block.branches, index, { ...branch, target: other })),
      },
    ];
  });
};

/** Each condition is left out. */
export const branchChanges: ChangesOf = (block) => {
  const pointers = branchPointers(block.branches);
  return block.branches.flatMap((branch, index): BlockChange[] => {
    if (branch.kind !== "condition") return [];
    return [
      {
        what: `has no branch for ${branchLabel(branch)}`,
        pointer: pointers[index] ?? "",
        branch: index,
        block: withBranches(
          block,
          block.branches.filter((_, at) => at !== index),
        ),
      },
    ];
  });
};

/** The operator that is nearest to another one, and wrong. */
const otherOperators: Readonly<Record<string, string>> = {
  Equals: "TextStartsWith",
  TextStartsWith: "TextEndsWith",
  TextEndsWith: "TextStartsWith",
  TextContains: "Equals",
  NumberGreaterThan: "NumberGreaterOrEqualTo",
  NumberGreaterOrEqualTo: "NumberGreaterThan",
  NumberLessThan: "NumberLessOrEqualTo",
  NumberLessOrEqualTo: "NumberLessThan",
};

/** Another operand: the next number, or another word. */
function otherOperand(operand: string): string {
  return /^-?\d+$/.test(operand) ? String(Number(operand) + 1) : `${operand}~`;
}

/** Each condition of a comparison compares in another way, or with something else. */
export const conditionChanges: ChangesOf = (block) => {
  if (block.type !== "Compare") return [];
  const pointers = branchPointers(block.branches);
  return block.branches.flatMap((branch, index): BlockChange[] => {
    if (branch.kind !== "condition") return [];
    const [operand = ""] = branch.operands;
    const operator = otherOperators[branch.operator];
    const changed = [
      ...(operator === undefined ? [] : [{ ...branch, operator }]),
      { ...branch, operands: [otherOperand(operand)] },
    ];
    return changed.map((other) => ({
      what: `asks for ${branchLabel(other)} instead of ${branchLabel(branch)}`,
      pointer: pointers[index] ?? "",
      block: withBranches(block, replaced(block.branches, index, other)),
    }));
  });
};
