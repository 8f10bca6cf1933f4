import type { JsonObject, JsonValue, ResourceKind } from "@flowc/connect-model";

/** A resource as it is to be declared beside the flows: `factory(name, properties)`. */
export interface ResourceSource {
  readonly kind: ResourceKind;
  readonly name: string;
  /** Function of `@flowc/provisioner` that declares it. */
  readonly factory: string;
  /** What the function takes, references as reference values. */
  readonly properties: JsonObject;
  /** What the function takes, where that is not the name and the properties. */
  readonly arguments?: readonly JsonValue[] | undefined;
}

/** How a flow or module is deployed, beside what is in it: `deployed(existing.flow(name), properties)`. */
export interface DeploymentSource {
  readonly kind: "flow" | "flowModule";
  readonly name: string;
  readonly properties: JsonObject;
}

/** What tells resources apart. */
export function keyOf({ kind, name }: { readonly kind: string; readonly name: string }): string {
  return `${kind}/${name}`;
}
