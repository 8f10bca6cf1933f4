import type {
  BoundResource,
  FlowDefinition,
  JsonObject,
  JsonValue,
  ReferenceTarget,
  ResourceKind,
} from "@flowc/connect-model";
import type { CheckReport } from "../declaration/check-report.js";
import type { ResourceDeclaration } from "../declaration/resource-declaration.js";
import type { LiveResource } from "./live-resource.js";
import type { TagChange } from "./ownership.js";
import type { PropertyTable } from "./property-spec.js";
import type { Resolve } from "./resolve.js";
import type { Scope } from "./scope.js";
import type { CreateProcedure, Reader, Target, Wanted, WriteCall, Writer } from "./write-call.js";

/** What is only deleted when somebody asks for exactly that: it would be lost for good, with what it holds. */
export type DeletionRequest = "phone-numbers" | "logs" | "instance";

/** What identifies a desired resource among live ones. */
export interface Sought {
  readonly name: string;
  /** As declared, references as reference values: for kinds that are told apart by more than their name. */
  readonly properties: JsonObject;
  readonly lineage: string;
  readonly scope: Scope;
  /** Ids that belong to other declarations already. */
  readonly taken: ReadonlySet<string>;
}

/** Names what an id stands for: a reference value; null when nothing of that kind has the id. */
export type Refer = (kind: ResourceKind, id: string) => JsonValue;

/** A declaration as it would be written. */
export interface DeclarationSource {
  /** Exported function of this package that declares the kind, for example `queue`. */
  readonly factory: string;
  readonly name: string;
  /** What the factory takes, defaults left out, references as reference values. Normalising it gives back the live properties. */
  readonly properties: JsonObject;
  /** What the factory takes, where that is not the name and the properties. */
  readonly arguments?: readonly JsonValue[];
}

/** A desired resource with its references looked up. */
export interface Materialised {
  /** Ready to be written, except those in `unknown`. */
  readonly properties: JsonObject;
  /** Properties that refer to something without an id yet, with what that is. */
  readonly unknown: Readonly<Record<string, readonly ReferenceTarget<ResourceKind>[]>>;
}

/** A reference of a desired resource: where it stands and what it names. */
export interface PropertyReference {
  readonly property: string;
  readonly target: ReferenceTarget<ResourceKind>;
  /** For a reference inside a flow: which block names it, and where. */
  readonly use?: { readonly block: string; readonly pointer: string };
}

/**
 * All the engine knows of a kind. A driver says what the calls are; ordering, rates, retries, journal, state, tags and
 * comparison are the engine's.
 */
export interface ResourceDriver<D extends ResourceDeclaration | FlowDefinition = ResourceDeclaration | FlowDefinition> {
  readonly kind: ResourceKind;
  /** Field words: `queue`, `queues`. */
  readonly noun: string;
  readonly plural: string;
  /** `account`: the thing that everything else is inside. */
  readonly level: "account" | "instance";
  readonly properties: PropertyTable;
  /** Whether resources of this kind have tags. */
  readonly taggable: boolean;
  /** Whether the name can be changed; then `update` understands the property `name`. */
  readonly renamable: boolean;
  /** `on-request`: only when `requestedBy` is asked for, else it is forgotten. `never`: it is always forgotten. */
  readonly deletion: "delete" | "on-request" | "never";
  /** What asks for the deletion of a kind that is only deleted on request. Default: nothing does. */
  readonly requestedBy?: DeletionRequest;
  /** What `destroy` does where the service cannot delete, in words: `it is disabled instead`. */
  readonly insteadOfDeletion?: string;
  /** How many seconds the service may go on deleting; the step waits until it is gone. Default: it is gone at once. */
  readonly deletionSeconds?: number;
  /** Whether it is still there, and costs money or keeps data, when its instance is deleted. */
  readonly outlivesInstance?: boolean;
  /** Names that every instance has from the start and that the service does not delete. */
  readonly builtIn: ReadonlySet<string>;
  /** Names that every instance has from the start too, but that can be deleted: nobody is asked to declare them. */
  readonly samples?: ReadonlySet<string>;
  /** Default quota per instance, when there is one. */
  readonly quota?: number;
  /** Creations of this kind never run at the same time. */
  readonly serial?: boolean;

  /** Checks and normalises a declaration: defaults filled in, references as reference values. Pure. */
  normalise(declaration: D, report: CheckReport): JsonObject;
  /** Every reference inside normalised properties. Default: the reference values found in them. */
  references?(properties: JsonObject): readonly PropertyReference[];
  /** Tags besides the ownership tags that say which declaration a resource belongs to. */
  extraTags?(name: string): Readonly<Record<string, string>>;
  /** Looks references up. Default: each reference value becomes the bare id. */
  materialise?(properties: JsonObject, resolve: Resolve, scope: Scope): Materialised;

  /** Checks what depends on where it is deployed to, before any call: the scope knows the environment only. */
  checkPlace?(properties: JsonObject, scope: Scope, report: CheckReport): void;
  /** Checks what only holds when the resource has to be made, for example that a new user has a password. */
  checkCreation?(properties: JsonObject, scope: Scope, report: CheckReport): void;
  /** Checks what only holds against the resource that is there, for example that an alias names a version that it has. */
  checkUpdate?(properties: JsonObject, live: LiveResource, report: CheckReport): void;
  /** How its author would declare a live resource: for `flowc adopt`. Undefined for what is not declared, such as built-in things. */
  declarationOf?(live: LiveResource, refer: Refer): DeclarationSource | undefined;

  /** How a resource will be known before it is there; undefined when only the service can say. */
  foresee?(name: string, scope: Scope): BoundResource | undefined;

  /** All resources of the kind, as cheaply as possible; may come from an index. */
  list(reader: Reader): Promise<readonly LiveResource[]>;
  /** Only those of some names, where that takes fewer calls than listing all. Default: all. */
  listNamed?(reader: Reader, names: readonly string[]): Promise<readonly LiveResource[]>;
  /** Whether a live resource is the sought one. Default: the names are equal. */
  matches?(live: LiveResource, sought: Sought): boolean;
  /** Looks for one resource where `list` may be too old to have it. */
  find?(reader: Reader, sought: Sought): Promise<LiveResource | undefined>;
  /**
   * One resource, exactly; undefined when it is not there.
   * @param properties what is asked for, where different properties need different calls
   */
  read(reader: Reader, id: string, properties: readonly string[]): Promise<LiveResource | undefined>;

  readonly create: CreateProcedure;
  /**
   * Writes the named properties.
   * @param before what the named properties were when the plan was made, references as ids: what lists are added to and
   * taken from. Content is left out; empty when the resource was only just made
   */
  update(target: Target, wanted: Wanted, properties: readonly string[], before: JsonObject): readonly WriteCall[];
  /** Takes out what would keep others from being deleted. */
  detach?(target: Target, applied: JsonObject): readonly WriteCall[];
  destroy(target: Target, applied: JsonObject): readonly WriteCall[];
  /** Removes what is inside it and would keep it from being destroyed, as far as only the service knows it. */
  empty?(reader: Reader, target: Target): Promise<readonly WriteCall[]>;
  /** Writes tags, in the order of the calls. Default: those of Connect. */
  tag?(target: Target, change: TagChange): readonly WriteCall[];
  /** Gives a resource that is about to be replaced another name, so that its successor can have this one. */
  retire?(target: Target, name: string): readonly WriteCall[];
  /** Where in a declaration that stands which a refusal calls `path`, for example `Fields[1].Type`: a JSON pointer. */
  pointerOf?(path: string): string | undefined;
  /** Waits until a pending resource can be used. */
  wait?(writer: Writer, id: string): Promise<void>;
}
