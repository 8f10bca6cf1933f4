import type { Span } from "@flowc/diagnostics";

/** Key of the document as a whole in `FlowSpans`: pointers under it start at the document's root. */
export const documentKey = "";

/**
 * Where the parts of a flow stand in a file: block identifier, then JSON pointer inside the block, to a span.
 * Under `documentKey` the pointers are those of the document (`/StartAction`).
 */
export interface FlowSpans {
  /** The nearest known place: of the pointer itself, else of the closest part that holds it. */
  find(block: string, pointer?: string): Span | undefined;
}

/** Spans by block identifier and pointer, as the builder records them. The empty pointer is the block itself. */
export type SpanTable = ReadonlyMap<string, ReadonlyMap<string, Span>>;

/** Looks a pointer up in a table, climbing to the parts that hold it, then to the document. */
export function spansFromTable(table: SpanTable): FlowSpans {
  return {
    find(block, pointer = "") {
      const places = table.get(block);
      for (let at = pointer; places !== undefined; at = at.slice(0, at.lastIndexOf("/"))) {
        const span = places.get(at);
        if (span !== undefined) return span;
        if (at === "") break;
      }
      return block === documentKey ? undefined : table.get(documentKey)?.get("");
    },
  };
}

/** For a flow of which nothing is known. */
export const noSpans: FlowSpans = { find: () => undefined };
