import type { Drawing, DrawnBlock, DrawnBranch } from "../drawing/drawing.js";

/** A line before it has a way. */
export interface Wire {
  /** Absent for the one that leads to the entry. */
  readonly from?: {
    readonly block: DrawnBlock;
    /** Position of the block in the drawing. */
    readonly at: number;
    readonly branch: DrawnBranch;
    /** Position of the branch in the block. */
    readonly row: number;
  };
  readonly to: string;
  /** Position of the block in the drawing. */
  readonly toAt: number;
}

/** The lines of a drawing, the one that leads to the entry first. */
export function wiresOf({ blocks, entry }: Drawing, isDrawn: (branch: DrawnBranch) => boolean): readonly Wire[] {
  const index = new Map(blocks.map(({ id }, at) => [id, at]));
  const begin = entry === undefined ? undefined : index.get(entry);
  const first: readonly Wire[] = entry === undefined || begin === undefined ? [] : [{ to: entry, toAt: begin }];
  const rest = blocks.flatMap((block, at) =>
    block.branches.flatMap((branch, row): Wire[] => {
      const toAt = branch.target === undefined ? undefined : index.get(branch.target);
      return branch.target === undefined || toAt === undefined || !isDrawn(branch)
        ? []
        : [{ from: { block, at, branch, row }, to: branch.target, toAt }];
    }),
  );
  return [...first, ...rest];
}
