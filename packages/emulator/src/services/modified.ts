import type { Call } from "./call.js";

/** The time of a change to a record: later than its last one, also when the clock stands still or is coarse. */
export function modifiedAfter(call: Call, { modifiedAt }: { readonly modifiedAt: number }): number {
  return Math.max(call.now, modifiedAt + 1);
}
