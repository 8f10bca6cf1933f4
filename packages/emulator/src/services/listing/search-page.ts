import type { Call } from "../call.js";
import type { TagSet } from "../tags/tag-set.js";
import { type PageRequest, pageOf } from "./page.js";
import { type Criteria, meetsCriteria, passesFilter, type Searchable, type SearchFilter } from "./search.js";

/** The parameters that search operations share. */
export interface SearchRequest<C extends Criteria> extends PageRequest {
  readonly SearchCriteria?: C | undefined;
  readonly SearchFilter?: SearchFilter | undefined;
}

/** One page of what a search finds, with the count of all that it found. */
export function searchPage<T extends { readonly id: string; readonly tags: TagSet }, C extends Criteria>(
  call: Call,
  request: SearchRequest<C>,
  items: readonly T[],
  searchable: Searchable<T, C>,
): { items: T[]; NextToken: string | undefined; ApproximateTotalCount: number } {
  const found = items.filter(
    (item) =>
      !call.hidesFromSearch(item.id) &&
      passesFilter(item.tags, request.SearchFilter) &&
      meetsCriteria(item, request.SearchCriteria, searchable),
  );
  const page = pageOf(call, request, found, (item) => item.id);
  return { ...page, ApproximateTotalCount: found.length };
}
