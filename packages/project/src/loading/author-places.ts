import { SourceMap, type SourceMapPayload } from "node:module";
import { dirname, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Diagnostic, Span } from "@flowc/diagnostics";
import { isOfBuilders } from "./own-packages.js";

/** A place in running code, counted from 1. */
export interface RunningPlace {
  /** Path or `file:` URL. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Source maps of the modules that were loaded, by path of the module. Read only when somebody asks for a place. */
const loaded = new Map<string, { readonly text: string; map?: SourceMap }>();

/** Remembers the source map of a module that is about to run. */
export function rememberSourceMap(module: string, text: string): void {
  loaded.set(module, { text });
}

/** Forgets the source map of a module that nobody holds any more. */
export function forgetSourceMap(module: string): void {
  loaded.delete(module);
}

/**
 * The author's place of a place in running code. Code that flowc did not compile keeps its place, except that inside
 * an installed package or flowc's own builders, which no author wants to be sent to: that is undefined.
 */
export function authorPlace(place: RunningPlace): Span | undefined {
  const file = pathOf(place);
  if (loaded.has(file)) return mappedPlace(place);
  const isForeign = file.includes(`${sep}node_modules${sep}`) || file.startsWith("node:") || isOfBuilders(file);
  return isForeign ? undefined : { file, line: place.line, column: place.column };
}

/** The author's place of a place in code that flowc compiled; undefined in any other code. */
export function mappedPlace(place: RunningPlace): Span | undefined {
  const path = pathOf(place);
  const module = loaded.get(path);
  if (module === undefined) return undefined;
  module.map ??= new SourceMap(JSON.parse(module.text) as SourceMapPayload);
  const entry = module.map.findEntry(place.line - 1, place.column - 1);
  if (!("originalSource" in entry) || entry.originalSource === undefined) return undefined;
  return {
    file: resolve(dirname(path), entry.originalSource),
    line: entry.originalLine + 1,
    column: entry.originalColumn + 1,
  };
}

function pathOf({ file }: RunningPlace): string {
  return file.startsWith("file:") ? fileURLToPath(file) : file;
}

/**
 * The same place in the author's file when it lies in code that flowc compiled; any other place as it is. Resources
 * keep the raw place of their declaration, so what is said about them has to be led back.
 */
export function atAuthor(span: Span | undefined): Span | undefined {
  return span !== undefined && loaded.has(span.file) ? mappedPlace(span) : span;
}

/** Leads the places of a diagnostic back to the author's files. */
export function diagnosticAtAuthor({ span, related, ...rest }: Diagnostic): Diagnostic {
  const place = atAuthor(span);
  const others = related?.map(({ message, span: other }) => {
    const otherPlace = atAuthor(other);
    return { message, ...(otherPlace && { span: otherPlace }) };
  });
  return { ...rest, ...(place && { span: place }), ...(others && { related: others }) };
}
