import type { JsonObject, JsonValue, ResourceKind } from "@flowc/connect-model";
import type { LiveResource } from "../driver/live-resource.js";

/** A live resource that can be declared: how its author would write it. */
export interface AdoptableResource {
  readonly kind: ResourceKind;
  /** Name in the source; for most kinds the one in Connect. */
  readonly name: string;
  /** Exported function of this package that declares it. */
  readonly factory: string;
  /** What the function takes, references as reference values. */
  readonly properties: JsonObject;
  /** What the function takes, where that is not the name and the properties. */
  readonly arguments?: readonly JsonValue[];
  readonly live: LiveResource;
}

/** A live flow or module: what describe-contact-flow answers, for an import. */
export interface AdoptableFlow {
  readonly kind: "flow" | "flowModule";
  readonly name: string;
  readonly document: JsonObject;
  readonly live: LiveResource;
}

/** How a live flow or module is deployed, beside what is in it: the options of `deployed`. */
export interface AdoptableDeployment {
  readonly kind: "flow" | "flowModule";
  readonly name: string;
  readonly properties: JsonObject;
}

/** What could not be taken over, counted by kind. */
export interface LeftOut {
  readonly kind: ResourceKind;
  /** The kind in field words, in the plural. */
  readonly plural: string;
  readonly names: readonly string[];
  /** `unsupported`: nobody has written yet how it is declared. `unreadable`: a call was refused. `samples`: every instance has it. `owned`: it belongs to another state. */
  readonly because: "unsupported" | "unreadable" | "samples" | "owned";
  /** Name of the error, for what could not be read. */
  readonly error?: string;
}

/** Everything in an instance that is not in the state yet, ready to be written as source. */
export interface Adoptable {
  /** Alias of the instance. */
  readonly alias: string;
  readonly resources: readonly AdoptableResource[];
  readonly flows: readonly AdoptableFlow[];
  readonly deployments: readonly AdoptableDeployment[];
  readonly leftOut: readonly LeftOut[];
  /** What ids, and ARNs of what has no id, are called in the sources. */
  readonly names: ReadonlyMap<string, string>;
  /** The other state that owns some of it, and how many: an empty state goes on under its lineage. */
  readonly owner?: { readonly lineage: string; readonly count: number };
  readonly readCalls: number;
}
