import { type CallSiteMapper, currentMapper, setMapper } from "../call-sites/mapper.js";

export type { CallSite } from "../call-sites/call-site.js";
export type { CallSiteMapper } from "../call-sites/mapper.js";

/**
 * Says how places in the running code map to the author's source. The loader of a project calls it with the source map
 * of its bundle; builders keep raw places and map them only when somebody asks for a span.
 * @returns a function that puts the mapper back that was there before
 *
 * @example
 * ```ts
 * const restore = setCallSiteMapper((site) => bundleMap.originalPlace(site));
 * ```
 */
export function setCallSiteMapper(mapper: CallSiteMapper | undefined): () => void {
  const before = currentMapper();
  setMapper(mapper);
  return () => setMapper(before);
}
