import type { EndReason } from "@flowc/simulator";
import type { Expectation } from "./finding.js";

/** The call is over, for whatever reason or for the one that is given. */
export const toHaveEnded: Expectation<readonly [reason?: EndReason]> = ({ ended }, reason) => ({
  pass: ended !== undefined && (reason === undefined || ended === reason),
  expected: `to be over${reason === undefined ? "" : ` with ${reason}`}`,
  found: ended === undefined ? "it goes on" : `it ended with ${ended}`,
});
