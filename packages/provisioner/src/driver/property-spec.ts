import type { JsonValue, ResourceKind } from "@flowc/connect-model";
import type { Behaviour, ContentChange } from "./behaviour.js";

/**
 * How one property of a kind behaves. Null as a value means "shall not be there"; a property that a declaration leaves
 * out altogether is not managed.
 */
export interface PropertySpec {
  /** Field word, for example `maximum contacts`. */
  readonly label: string;
  /**
   * `value`: equal as JSON. `set`: a list in which order means nothing. `content`: text of which a read may give only
   * the digest. `write-only`: never read back, so only changes of the source are seen. Default `value`.
   */
  readonly compare?: "value" | "set" | "content" | "write-only";
  /**
   * What a difference means: `replace` makes a new resource, `refuse` is never done because too much would be lost.
   * Absent: it can be changed.
   */
  readonly change?: "replace" | "refuse";
  /**
   * Whether the property can be written after creation, which cuts cycles: `costs-a-call` is better written at
   * creation, `own-call` is written by a call of its own in any case.
   */
  readonly late?: "costs-a-call" | "own-call";
  /** Whether a live value is what is wanted, when that is not equality. */
  readonly agrees?: (wanted: JsonValue, live: JsonValue) => boolean;
  /**
   * Only a call per resource tells it: what was applied stands in for it while the resource's stamp says that nothing
   * has changed since.
   */
  readonly ownRead?: boolean;
  /** What becomes of it when a declaration that said it says it no more. Default: it is left as it is. */
  readonly dropped?: JsonValue;
  /** The service has no way to take the value away again. */
  readonly stays?: boolean;
  /** Kind of what the value names by id; shown by name. */
  readonly reference?: ResourceKind;
  /** What a change means for people and contacts, when that is not obvious. */
  readonly impact?: string;
  /** For content: what a change means for those who use it; undefined when that cannot be said. */
  readonly explain?: (change: ContentChange) => Behaviour | undefined;
  /** The value in words; default: as JSON. */
  readonly words?: (value: JsonValue, nameOf: (id: string) => string) => string;
}

/** The managed properties of a kind by name, in the order in which they are shown. */
export type PropertyTable = Readonly<Record<string, PropertySpec>>;

/** Marks a property of which only the SHA-256 is known, as lower-case hexadecimal digits. */
export const digestMember = "$sha256";
