import type { DesiredResource } from "@flowc/provisioner";
import { atAuthor } from "../loading/author-places.js";

/** Resources at the author's lines, by what was collected: a flow that stays the same is collected once. */
export type PlacedResources = WeakMap<DesiredResource, DesiredResource>;

/**
 * A resource that was collected, at the author's line.
 * @param known resources that need not be placed again; one that is new is added
 */
export function placedResource(collected: DesiredResource, known: PlacedResources): DesiredResource {
  const placed = known.get(collected);
  if (placed !== undefined) return placed;
  const { span, ...resource } = collected;
  const place = atAuthor(span);
  const fresh = { ...resource, ...(place && { span: place }) };
  known.set(collected, fresh);
  return fresh;
}
