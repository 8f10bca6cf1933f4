import type { DesiredResource } from "@flowc/provisioner";
import { atAuthor } from "../loading/author-places.js";

/** A resource that was collected, at the author's line. */
export function placedResource({ span, ...resource }: DesiredResource): DesiredResource {
  const place = atAuthor(span);
  return { ...resource, ...(place && { span: place }) };
}
