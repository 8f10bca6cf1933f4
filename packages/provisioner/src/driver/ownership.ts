/** Tag that says which state a resource belongs to: the state's lineage. */
export const ownerTag = "flowc:owner";
/** Tag that says under which name the source knows a resource that has no name in Connect: phone numbers. */
export const keyTag = "flowc:key";

/** Tags that are the engine's own start with this; authors cannot use it. */
export const reservedPrefix = "flowc:";

/** Tags that every taggable resource of a state carries. */
export function ownershipTags(lineage: string): Readonly<Record<string, string>> {
  return { [ownerTag]: lineage };
}

/** Whose resource it is: `ours`, `theirs` (another state's) or `nobodys`. */
export function ownerOf(tags: Readonly<Record<string, string>> | undefined, lineage: string) {
  const owner = tags?.[ownerTag];
  return owner === undefined ? "nobodys" : owner === lineage ? "ours" : "theirs";
}

/** The change that leads from the tags that are there to those that are wanted. */
export interface TagChange {
  readonly set: Readonly<Record<string, string>>;
  readonly remove: readonly string[];
}

/**
 * Compares tags. Only those are removed that were written here before and are not wanted any more: tags of others
 * (cost allocation, access control) stay.
 * @param before tags of the last apply
 */
export function compareTags(
  wanted: Readonly<Record<string, string>>,
  live: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>>,
): TagChange {
  const set = Object.fromEntries(Object.entries(wanted).filter(([key, value]) => live[key] !== value));
  const remove = Object.keys(before).filter((key) => !(key in wanted) && key in live);
  return { set, remove };
}
