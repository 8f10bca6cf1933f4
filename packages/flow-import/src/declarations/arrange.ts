import {
  isJsonObject,
  isReferenceValue,
  type JsonValue,
  type ReferenceTarget,
  referenceMember,
} from "@flowc/connect-model";
import { fileWordsOf, rankOf } from "./kinds.js";
import { keyOf, type ResourceSource } from "./resource-source.js";

/** A declaration in its place. */
export interface ArrangedSource {
  readonly source: ResourceSource;
  /** Path from the project's folder, with forward slashes. */
  readonly file: string;
  /** Keys of what it can name by its constant: what stands before it. */
  readonly before: ReadonlySet<string>;
  /** Whether the flows stand before it too. */
  readonly isAfterFlows: boolean;
}

/** Most declarations of one `resources.ts`; more are split by kind. */
const mostInOneFile = 80;

/**
 * Puts declarations into files and into an order in which each names what stands before it. What leads into flows, such
 * as a phone number, comes after them in a file of its own, unless something that flows need refers to it. Where two
 * need each other, the later one is named as something that exists.
 */
export function arrangeSources(sources: readonly ResourceSource[]): readonly ArrangedSource[] {
  const sorted = sources.toSorted((a, b) => rankOf(a.kind) - rankOf(b.kind) || (a.name < b.name ? -1 : 1));
  const late = lateSources(sorted);
  const isSplit = sources.length > mostInOneFile;
  const early = inOrder(sorted.filter((source) => !late.has(keyOf(source))));
  const places = [
    ...early.map((source) => ({ source, file: earlyFile(source, isSplit), isAfterFlows: false })),
    ...inOrder(sorted.filter((source) => late.has(keyOf(source)))).map((source) => {
      return { source, file: `${fileWordsOf(source.kind)}.ts`, isAfterFlows: true };
    }),
  ];
  const files = [...new Set(places.map(({ file }) => file))].toSorted(
    (a, b) => fileRank(a, places) - fileRank(b, places),
  );
  const ordered = files.flatMap((file) => places.filter((place) => place.file === file));
  const before = new Set<string>();
  return ordered.map((place) => {
    const arranged = { ...place, before: new Set(before) };
    before.add(keyOf(place.source));
    return arranged;
  });
}

/** Everything that a declaration refers to. */
function targetsOf({ properties, arguments: given = [] }: ResourceSource): ReferenceTarget[] {
  return targetsIn([properties, ...given]);
}

function targetsIn(value: JsonValue): ReferenceTarget[] {
  if (isReferenceValue(value)) return [value[referenceMember] as ReferenceTarget];
  if (Array.isArray(value)) return value.flatMap(targetsIn);
  return isJsonObject(value) ? Object.values(value).flatMap(targetsIn) : [];
}

function earlyFile({ kind }: ResourceSource, isSplit: boolean): string {
  return isSplit ? `resources/${fileWordsOf(kind)}.ts` : "resources.ts";
}

interface Place {
  readonly source: ResourceSource;
  readonly file: string;
  readonly isAfterFlows: boolean;
}

function fileRank(file: string, places: readonly Place[]): number {
  const own = places.filter((place) => place.file === file);
  return Math.min(...own.map(({ source, isAfterFlows }) => rankOf(source.kind) + (isAfterFlows ? 1000 : 0)));
}

/** What refers to flows and is named by nothing but its like. */
function lateSources(sources: readonly ResourceSource[]): ReadonlySet<string> {
  const late = new Set(sources.filter((source) => targetsOf(source).some(isFlow)).map((source) => keyOf(source)));
  // What stands before the flows cannot wait for what stands after them.
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const source of sources) {
      if (late.has(keyOf(source))) continue;
      for (const target of targetsOf(source)) {
        if (late.delete(keyOf(target))) isSettled = false;
      }
    }
  }
  return late;
}

function isFlow({ kind }: ReferenceTarget): boolean {
  return kind === "flow" || kind === "flowModule";
}

/** References first, otherwise as given; where things need each other, the first one is left to name the later. */
function inOrder(sources: readonly ResourceSource[]): readonly ResourceSource[] {
  const byKey = new Map(sources.map((source) => [keyOf(source), source]));
  const placed = new Set<string>();
  const result: ResourceSource[] = [];
  const place = (source: ResourceSource): void => {
    const key = keyOf(source);
    if (placed.has(key)) return;
    placed.add(key);
    for (const target of targetsOf(source)) {
      const needed = byKey.get(keyOf(target));
      if (needed !== undefined) place(needed);
    }
    result.push(source);
  };
  for (const source of sources) place(source);
  return result;
}
