/** A text with what tells this version of it from others. */
export interface StoredObject {
  readonly text: string;
  readonly version: string;
}

/** When a text is written: only if nothing is there, or only over the version that is named. */
export type PutCondition = { readonly absent: true } | { readonly version: string };

/** What a store of objects must do so that a state can be kept in it. Failures are thrown as ObjectStoreError. */
export interface ObjectStore {
  /** For messages, for example `s3://bucket`. */
  readonly location: string;
  get(key: string): Promise<StoredObject | undefined>;
  /** @returns the new version; undefined when the condition does not hold, and nothing was written */
  put(key: string, text: string, condition: PutCondition): Promise<string | undefined>;
  /** Keys that begin with a prefix, in order. */
  list(prefix: string): Promise<readonly string[]>;
  delete(keys: readonly string[]): Promise<void>;
}

/** A store that cannot be reached, or does not allow what is asked. */
export class ObjectStoreError extends Error {
  /** Whether the store refused for lack of permission. */
  readonly isDenied: boolean;

  /** @param problem in words, as the end of a sentence */
  constructor(problem: string, isDenied = false) {
    super(problem);
    this.name = "ObjectStoreError";
    this.isDenied = isDenied;
  }
}
