import { type Branch, isNextFollowed } from "@flowc/connect-model";
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

/** Whether a contact can leave by this branch at all: nothing follows a `NextAction` that only repeats another branch. */
export function isFollowed({ outcomes, block }: BlockView, branch: Branch): boolean {
  return branch.kind !== "next" || isNextFollowed(block.branches, outcomes);
}

/** Whether the contact leaves the flow when the action succeeds, as it does with a transfer. */
export function leavesOnSuccess({ outcomes }: BlockView): boolean {
  if (outcomes === undefined || outcomes.conditions !== undefined) return false;
  return outcomes.nextCopies === "NoMatchingError";
}
