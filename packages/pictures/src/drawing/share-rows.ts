import type { DrawnBranch } from "./drawing.js";

const separator = " · ";

/**
 * Puts outcomes that lead to the same block into one row, so that a block says "timeout · error" once instead of drawing
 * two lines side by side. What an overlay says something about keeps a row of its own.
 * @param isException tells which branches may share: those that the Flow language lists among the errors
 */
export function shareRows(
  branches: readonly DrawnBranch[],
  isException: (branch: DrawnBranch) => boolean,
): readonly DrawnBranch[] {
  const rows: DrawnBranch[] = [];
  const canShare = (branch: DrawnBranch) =>
    branch.mark === undefined && branch.note === undefined && isException(branch);
  for (const branch of branches) {
    const at = canShare(branch) ? rows.findIndex((row) => canShare(row) && row.target === branch.target) : -1;
    const row = rows[at];
    if (row === undefined) rows.push(branch);
    else {
      rows[at] = {
        ...row,
        label: [row.label, branch.label].join(separator),
        role: row.role === "condition" ? row.role : branch.role,
        shared: [...(row.shared ?? []), branch.index],
      };
    }
  }
  return rows;
}
