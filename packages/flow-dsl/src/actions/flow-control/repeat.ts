import type { Callable } from "../../call-sites/call-site.js";
import type { BranchEnd, FlowEndsHere } from "../../recording/branch.js";
import { ended, openPlace } from "../../recording/builder.js";
import { type Place, recordInto } from "../../recording/recorder.js";
import type { Body } from "../../recording/step.js";

/** Leads back to the beginning of a stretch that repeats: a branch of any block in it, and a call that goes back. */
export type Again = (f: unknown) => FlowEndsHere;

export interface Repeat {
  /**
   * A stretch of the flow that branches can send back to its beginning, as often as they like. It adds no block of its
   * own: `loop` counts, this does not, so something in it should end or move on (FLOW112 finds loops that nothing
   * leaves). A path that neither ends nor goes back goes on with what follows the stretch.
   * @param body gets the builder and `again`, the way back to its beginning
   *
   * @example
   * ```ts
   * f.repeat((f, again) => {
   *   f.getCustomerInput("Press 1 for sales, 9 to hear this again.", { 1: (f) => f.transferToQueue(sales), 9: again });
   * });
   * ```
   */
  repeat(body: (f: this, again: Again) => BranchEnd): this;
}

export function repeat(place: Place, content: (f: never, again: Again) => BranchEnd): void {
  const body: Body = { steps: [], parent: place.body };
  const given = { callback: content, site: place.site };
  recordInto(place.recorder, body, (f: never) => content(f, wayBack(body)), given);
  place.add({ kind: "repeat", body, site: place.site });
}

function wayBack(body: Body): Again {
  const again: Again = (f) => {
    const place = openPlace(f, "again", again as unknown as Callable);
    place?.add({ kind: "jump", to: body, means: "again", site: place.site });
    return ended;
  };
  return again;
}
