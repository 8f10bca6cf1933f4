import type { ResourceKind, ResourceReference } from "@flowc/connect-model";
import type { Span } from "@flowc/diagnostics";
import { captureCallSite, spanOf } from "@flowc/flow-dsl";

/** Kinds that are declared with a factory of this package. Flows and modules are declared with `@flowc/flow-dsl`. */
export type DeclaredKind = Exclude<ResourceKind, "flow" | "flowModule">;

/** What every declaration accepts. */
export interface CommonProperties {
  /**
   * Tags of the resource: keys of 1-128 characters that do not start with `aws:` or `flowc:`, values of at most 256.
   * Tags that someone else put on the resource are left alone.
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/** Adds to what `CommonProperties` holds, for kinds whose name can be changed. */
export interface RenamableProperties extends CommonProperties {
  /** The name this resource had before: it is renamed instead of being replaced by a new one. */
  readonly formerName?: string;
}

/**
 * A resource as its author declared it: frozen data that is also a reference to the resource.
 * Nothing is checked here and nothing is loaded; `collectDesired` does the checking.
 */
export interface ResourceDeclaration<K extends DeclaredKind = DeclaredKind, P extends object = object>
  extends ResourceReference<K> {
  readonly properties: Readonly<P>;
  /** The author's line that made the declaration; through the loader's source map when there is one. */
  readonly span?: Span | undefined;
}

/** Makes a declaration; `factory` is the function the author called, whose caller's line is recorded. */
export function declare<K extends DeclaredKind, P extends object>(
  kind: K,
  name: string,
  properties: P,
  factory: (...values: never[]) => unknown,
): ResourceDeclaration<K, P> {
  const site = captureCallSite(factory);
  return Object.freeze({
    kind,
    name,
    properties: frozenCopy(properties),
    get span() {
      return spanOf(site);
    },
  });
}

/** Tells a declaration of this package from references and flow definitions. */
export function isResourceDeclaration(value: unknown): value is ResourceDeclaration {
  return (
    typeof value === "object" &&
    value !== null &&
    "kind" in value &&
    "name" in value &&
    "properties" in value &&
    typeof value.properties === "object"
  );
}

/** Tells whether `value` names a resource: a declaration, a flow definition or an `existing` reference. */
export function isReference(value: unknown): value is ResourceReference {
  return (
    typeof value === "object" &&
    value !== null &&
    "kind" in value &&
    "name" in value &&
    typeof value.kind === "string" &&
    typeof value.name === "string"
  );
}

/** Copies plain data deeply and freezes it; references are kept as the objects they are. */
function frozenCopy<T>(value: T): T {
  if (typeof value !== "object" || value === null || isReference(value)) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy)) as T;
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, frozenCopy(part)]))) as T;
}
