import { type ReferenceKind, type ResourceReference, referenceKinds } from "./reference.js";

/** One function per kind of thing that can be referred to by name. */
export type ExistingResources = {
  readonly [K in ReferenceKind]: (name: string) => ResourceReference<K>;
};

function refer<K extends ReferenceKind>(kind: K): (name: string) => ResourceReference<K> {
  return (name) => Object.freeze({ kind, name });
}

/**
 * References to things that exist in Connect without being declared here, by their exact name. A Lambda function may
 * carry a qualifier (`lookup:live`), a Lex bot is named with its alias (`OrderBot:prod`).
 *
 * @example
 * f.transferToQueue(existing.queue("BasicQueue"));
 */
export const existing = Object.freeze(
  Object.fromEntries(referenceKinds.map((kind) => [kind, refer(kind)])),
) as unknown as ExistingResources;
