import type { DrawnBadge, DrawnMark } from "./drawing.js";

/** What is said about one branch. */
export interface BranchOverlay {
  readonly mark?: DrawnMark;
  readonly note?: string;
}

/** What is said about one block and its branches. */
export interface BlockOverlay extends BranchOverlay {
  readonly badge?: DrawnBadge;
  /** By index of the branch. */
  readonly branches?: ReadonlyMap<number, BranchOverlay>;
}

/** What is laid over a drawing: by identifier of the block. Blocks that it does not name are drawn plainly. */
export type Overlay = ReadonlyMap<string, BlockOverlay>;

/** What several overlays say of a block: of what two of them say, the later one counts. */
export function overlaid(overlays: readonly Overlay[], block: string): BlockOverlay {
  const said = overlays.flatMap((overlay) => overlay.get(block) ?? []);
  const branches = new Map(said.flatMap((one) => [...(one.branches ?? [])]));
  return { ...Object.assign({}, ...said), branches };
}
