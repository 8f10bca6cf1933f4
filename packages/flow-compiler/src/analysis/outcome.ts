import type { Branch } from "@flowc/connect-model";
import type { BlockView } from "../check/block-view.js";

/** Whether an action did its work when a branch is taken; `unclear` where the error's name does not tell. */
export type Outcome = "succeeded" | "failed" | "unclear";

/** Errors after which the action has left nothing behind. */
const failures: ReadonlySet<string> = new Set(["NoMatchingError", "TimeLimitExceeded", "NoneFound", "NoneFoundError"]);

/** Whether the action of a block did its work when it leaves by this branch. */
export function outcomeOf(branch: Branch): Outcome {
  if (branch.kind !== "error" || branch.errorType === "NoMatchingCondition") return "succeeded";
  return failures.has(branch.errorType) ? "failed" : "unclear";
}

/** Whether a branch says that the action failed: any error but that no condition held. */
export function isError(branch: Branch): boolean {
  return branch.kind === "error" && branch.errorType !== "NoMatchingCondition";
}

/**
 * Whether a contact can leave by this branch at all. The console writes a `NextAction` into every block; where each
 * outcome has a branch of its own, it copies one of them and nothing follows it.
 */
export function isFollowed({ outcomes, block }: BlockView, branch: Branch): boolean {
  if (branch.kind !== "next") return true;
  const copies = outcomes?.nextCopies;
  if (copies === undefined) return true;
  return !block.branches.some(
    (other) =>
      (other.kind === "error" && other.errorType === copies) ||
      (other.kind === "condition" && other.operands[0] === copies),
  );
}

/** Whether the contact leaves the flow when the action succeeds, as it does with a transfer. */
export function leavesOnSuccess({ outcomes }: BlockView): boolean {
  if (outcomes === undefined || outcomes.conditions !== undefined) return false;
  return outcomes.nextCopies === "NoMatchingError";
}
