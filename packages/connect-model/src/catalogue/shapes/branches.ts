import type { BranchSpec } from "../action-entry.js";

/** Goes on and cannot fail: takes no error branch at all. */
export const straightOn = { next: "required", errors: { required: [] } } as const satisfies BranchSpec;

/** Goes on, and needs a branch for when it fails. */
export const onOrError = { next: "required", errors: { required: ["NoMatchingError"] } } as const satisfies BranchSpec;

/** Goes on; a branch for when it fails may be given. */
export const onOrMaybeError = {
  next: "required",
  errors: { required: [], optional: ["NoMatchingError"] },
} as const satisfies BranchSpec;

/** Nothing follows: `Transitions` is `{}`. */
export const ends = { next: "forbidden", errors: { required: [] } } as const satisfies BranchSpec;
