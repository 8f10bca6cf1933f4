import type { Branch, FlowEndsHere } from "../../recording/branch.js";
import { ended } from "../../recording/builder.js";
import { type Place, recordBody } from "../../recording/recorder.js";

/** What drafts have and finished flows do not. */
export interface Unfinished {
  /**
   * Leaves a path open: it leads to no block, as a branch that nobody has connected in the designer. The flow builds
   * and can be looked at; `flowc check` reports the branch (FLOW102), and Connect takes such a flow only as a draft.
   * Nothing can follow.
   * @param target what stands in place of the block: nothing, or an identifier that no block of the flow has
   */
  unconnected(target?: string): FlowEndsHere;

  /**
   * Blocks that are kept although nothing leads to them: a part that was cut off, or one that is not connected yet.
   * They are in the flow and count like all others; `flowc check` reports them (FLOW101).
   *
   * @example
   * ```ts
   * f.unreachable((f) => f.playPrompt("Our Christmas greeting.").disconnect());
   * ```
   */
  unreachable(content: Branch<this>): this;
}

export function unconnected(place: Place, target = ""): FlowEndsHere {
  place.add({ kind: "unconnected", target, site: place.site });
  return ended;
}

export function unreachable(place: Place, content: Branch<never>): void {
  const body = recordBody(place.recorder, content, place.body, place.site);
  place.add({ kind: "unreachable", body, site: place.site });
}
