import type { ReferenceKind, ResourceReference } from "@flowc/connect-model";

/** Key of a resource in state and plan: `queue/Support`. The kind has no slash, the name may have. */
export function addressOf(kind: ReferenceKind, name: string): string {
  return `${kind}/${name}`;
}

/** Kind and name of an address. */
export function partsOf(address: string): { readonly kind: ReferenceKind; readonly name: string } {
  const slash = address.indexOf("/");
  return { kind: address.slice(0, slash) as ReferenceKind, name: address.slice(slash + 1) };
}

/** The address of what a reference names. */
export function addressOfReference(reference: ResourceReference): string {
  return addressOf(reference.kind, reference.name);
}
