import type { Block } from "../graph/flow-graph.js";
import { findAction } from "./action-catalogue.js";
import type { BranchSpec } from "./action-entry.js";
import { outcomesOf, selectMode } from "./modes.js";

/** What a branch is taken for, wherever it leads. */
export type BranchLabel =
  | { readonly kind: "next" }
  | { readonly kind: "condition"; readonly operands: readonly string[] }
  | { readonly kind: "error"; readonly errorType: string };

/** The outcomes that a block can have with its parameters; undefined for an action that the catalogue does not know. */
export function outcomesOfBlock({ type, parameters }: Pick<Block, "type" | "parameters">): BranchSpec | undefined {
  const entry = findAction(type);
  return entry && outcomesOf(entry, selectMode(entry, parameters));
}

/**
 * Index of the branch whose target the console copies into the `NextAction` of a block; undefined when there is none
 * among the branches, or `NextAction` is the real way on.
 */
export function copiedBranch(
  branches: readonly BranchLabel[],
  outcomes: Pick<BranchSpec, "nextCopies"> | undefined,
): number | undefined {
  const copies = outcomes?.nextCopies;
  if (copies === undefined) return undefined;
  const index = branches.findIndex(
    (branch) =>
      (branch.kind === "error" && branch.errorType === copies) ||
      (branch.kind === "condition" && branch.operands[0] === copies),
  );
  return index === -1 ? undefined : index;
}

/**
 * Whether a contact can leave a block by its `NextAction`. The wire wants one on blocks that always come out by another
 * branch: where an outcome that the console copies into it has a branch of its own, and where whatever comes out meets a
 * condition or NoMatchingCondition before it (developer guide, evaluation order, 2026-11-21).
 * @param outcomes those of the block's action in the mode that its parameters select, as `outcomesOfBlock` gives them
 */
export function isNextFollowed(
  branches: readonly BranchLabel[],
  outcomes: Pick<BranchSpec, "nextCopies"> | undefined,
): boolean {
  if (copiedBranch(branches, outcomes) !== undefined) return false;
  const hasCondition = branches.some(({ kind }) => kind === "condition");
  return !(hasCondition && branches.some((branch) => branch.kind === "error" && branch.errorType === noCondition));
}

const noCondition = "NoMatchingCondition";
