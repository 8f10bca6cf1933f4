import type { ReferenceKind, ResourceReference } from "@flowc/connect-model";

/** Key of a resource in state and plan: `queue/Support`. The kind has no slash, the name may have. */
export function addressOf(kind: ReferenceKind, name: string): string {
  return `${kind}/${name}`;
}

/** The address of what a reference names. */
export function addressOfReference(reference: ResourceReference): string {
  return addressOf(reference.kind, reference.name);
}
