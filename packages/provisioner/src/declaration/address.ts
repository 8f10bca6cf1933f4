import type { ResourceKind, ResourceReference } from "@flowc/connect-model";

/** Key of a resource in state and plan: `queue/Support`. The kind has no slash, the name may have. */
export function addressOf(kind: ResourceKind, name: string): string {
  return `${kind}/${name}`;
}

/** Kind and name of an address. */
export function partsOf(address: string): { readonly kind: ResourceKind; readonly name: string } {
  const slash = address.indexOf("/");
  return { kind: address.slice(0, slash) as ResourceKind, name: address.slice(slash + 1) };
}

/** The address of what a reference names. */
export function addressOfReference(reference: ResourceReference<ResourceKind>): string {
  return addressOf(reference.kind, reference.name);
}
