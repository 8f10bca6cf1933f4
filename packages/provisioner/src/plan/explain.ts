import type { Behaviour } from "../driver/behaviour.js";
import type { RawDifference } from "./compare.js";
import type { Decision } from "./decision.js";
import type { LiveView } from "./live-view.js";

/** What a difference of content means for those who use it; undefined where that cannot be said. */
export function explainDifference(
  { spec, before }: RawDifference,
  { desired, live }: Pick<Decision, "desired" | "live">,
  { referenceById }: LiveView,
): Behaviour | undefined {
  if (spec.explain === undefined || typeof before !== "string" || desired === undefined) return undefined;
  return spec.explain({
    name: desired.name,
    properties: desired.properties,
    live: live?.properties ?? {},
    before,
    refer: (id) => referenceById.get(id),
  });
}
