import type { Span } from "@flowc/diagnostics";
import type { CallSite } from "./call-site.js";

/** Turns a place in the running code into the place in the author's source. Undefined: not the author's code. */
export type CallSiteMapper = (site: CallSite) => Span | undefined;

/**
 * The mapper is kept in the global symbol registry: a project may hold a second copy of this package (its own
 * dependency beside the command line's), and both must see the one mapper that the loader has set.
 */
const key = Symbol.for("@flowc/flow-dsl/call-site-mapper");
const registry = globalThis as { [key]?: CallSiteMapper | undefined };

/** Sets the mapper for every copy of the package in this process. Undefined takes the raw places as they are. */
export function setMapper(mapper: CallSiteMapper | undefined): void {
  registry[key] = mapper;
}

export function currentMapper(): CallSiteMapper | undefined {
  return registry[key];
}

/** The author's place of a call site: mapped when a loader has set a mapper, raw otherwise. */
export function spanOf(site: CallSite | undefined): Span | undefined {
  if (site === undefined) return undefined;
  const mapper = currentMapper();
  return mapper === undefined ? { ...site, file: plainPath(site.file) } : mapper(site);
}

function plainPath(file: string): string {
  return file.startsWith("file://") ? decodeURI(file.slice("file://".length)) : file;
}
