import type { DesiredResource } from "../declaration/desired.js";
import { type ExportMembers, type ExportValue, partsIn } from "./export-value.js";

/** One resource of the other engine, made from a declaration. */
export interface MappedResource {
  readonly type: string;
  readonly properties: ExportMembers;
  /** For what is made beside the resource itself, for example an association: what it is called besides the name. */
  readonly companion?: string;
  /** What has to be there before, although no property says so. */
  readonly after?: readonly ExportValue[];
}

/** A mapped resource with its name in the other engine. */
export interface ExportedResource extends MappedResource {
  readonly id: string;
  readonly desired: DesiredResource;
}

/** Addresses of what a resource refers to. */
export function referencedAddresses({ properties, after = [] }: MappedResource): readonly string[] {
  const parts = [properties, ...after].flatMap(partsIn);
  return parts.flatMap((part) => (part.of === "resource" ? [part.address] : []));
}

/** Addresses of what must be there before, and is not referred to by any property. */
export function addressesBefore({ after = [] }: MappedResource): readonly string[] {
  return after.flatMap(partsIn).flatMap((part) => (part.of === "resource" ? [part.address] : []));
}
