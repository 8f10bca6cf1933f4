import type { BoundResource, ReferenceTarget, ResourceKind } from "@flowc/connect-model";
import type { LiveResource } from "../driver/live-resource.js";
import type { Scope } from "../driver/scope.js";
import type { StateEntry } from "../state/state.js";

/** What was read of an environment before planning: plain data, so that planning itself asks nobody. */
export interface LiveView {
  /** Inside the instance, when there is one that can be used. */
  readonly scope: Scope;
  /** Live resources by the address of what is desired or remembered. */
  readonly live: ReadonlyMap<string, LiveResource>;
  /** Everything that was listed, by kind. */
  readonly listed: ReadonlyMap<ResourceKind, readonly LiveResource[]>;
  /** What is referred to without being declared, by address. */
  readonly external: ReadonlyMap<string, BoundResource>;
  /** Names that were found, by kind: to offer the nearest one. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Resources in words by id, to show references by name. */
  readonly wordsById: ReadonlyMap<string, string>;
  /** What ids, and ARNs of what has no id, stand for. */
  readonly referenceById: ReadonlyMap<string, ReferenceTarget<ResourceKind>>;
  /** Entries that an interrupted apply may have changed or made without learning of it: by address. */
  readonly recovered: Readonly<Record<string, StateEntry>>;
  /** What could not be read, by address. */
  readonly unreadable: ReadonlyMap<string, ReadFailure>;
  /** Kinds that could not be read as a whole: all of them that matter are in `unreadable` as well. */
  readonly unlisted: ReadonlyMap<ResourceKind, ReadFailure>;
}

/** Why something could not be read. */
export interface ReadFailure {
  readonly operation: string;
  /** Name of the error, for example `AccessDeniedException`. */
  readonly error: string;
  readonly words: string;
  /** The IAM action that is missing, when it was denied. */
  readonly action?: string;
}
