import type { ResourceListing } from "@flowc/viewer";
import { containsAll, wordsOf } from "./flow-search.js";

/** Resources of one kind. */
export interface ResourceGroup {
  readonly noun: string;
  readonly resources: readonly ResourceListing[];
}

/** The resources with these words in their kind, name or file, by kind, in the order of the alphabet. */
export function groupResources(resources: readonly ResourceListing[], words: string): readonly ResourceGroup[] {
  const wanted = wordsOf(words);
  const found = resources.filter(({ noun, name, place }) => containsAll([noun, name, place?.file ?? ""], wanted));
  const nouns = [...new Set(found.map(({ noun }) => noun))].toSorted((a, b) => a.localeCompare(b, "en"));
  return nouns.map((noun) => ({
    noun,
    resources: found.filter((one) => one.noun === noun).toSorted((a, b) => a.name.localeCompare(b.name, "en")),
  }));
}
