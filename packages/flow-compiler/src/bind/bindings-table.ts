import type { Bindings, BoundResource, ReferenceKind } from "@flowc/connect-model";

/** What names mean, by kind and name. */
export type BindingTable = Map<ReferenceKind, ReadonlyMap<string, BoundResource>>;

/** Bindings that look names up in a table. */
export function bindingsFrom(table: ReadonlyMap<ReferenceKind, ReadonlyMap<string, BoundResource>>): Bindings {
  return {
    find: (kind, name) => table.get(kind)?.get(name),
    names: (kind) => [...(table.get(kind)?.keys() ?? [])].sort(),
  };
}

/** Bindings that ask several in turn: the first that knows a name wins. */
export function combineBindings(sources: readonly Bindings[]): Bindings {
  return {
    find(kind, name) {
      for (const source of sources) {
        const found = source.find(kind, name);
        if (found !== undefined) return found;
      }
      return undefined;
    },
    names: (kind) => [...new Set(sources.flatMap((source) => source.names(kind)))].sort(),
  };
}
