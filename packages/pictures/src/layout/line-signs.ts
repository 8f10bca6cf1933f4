import type { Drawing, DrawnBranch } from "../drawing/drawing.js";

/** From how many rows of failures on a block is told by its sign: as many lines would cover what a reader looks for. */
const fromRows = 3;

/**
 * Signs for the blocks that many failures lead to, as on paper: `A` at the block, `error → A` at each row that leads
 * there, and no line. By identifier of the block, in the order of the drawing.
 */
export function lineSigns({ blocks }: Drawing): ReadonlyMap<string, string> {
  const rows = new Map<string, number>();
  for (const { branches } of blocks) {
    for (const branch of branches) {
      if (branch.target !== undefined && mayBeSigned(branch))
        rows.set(branch.target, (rows.get(branch.target) ?? 0) + 1);
    }
  }
  const signed = blocks.filter(({ id }) => (rows.get(id) ?? 0) >= fromRows);
  return new Map(signed.map(({ id }, at) => [id, letters(at)]));
}

/** Whether a branch may be told by a sign. What an overlay points out is drawn as a line. */
export function mayBeSigned({ role, mark }: DrawnBranch): boolean {
  return role === "error" && (mark === undefined || mark === "missed");
}

/** `A`, `B` … `Z`, `AA`. */
function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last;
}
