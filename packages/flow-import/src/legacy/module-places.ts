import type { Span } from "@flowc/diagnostics";

/** Finds where a module stands in the text of its export: the place of its id. */
export function modulePlaces(text: string, file: string): (id: string) => Span | undefined {
  let places: ReadonlyMap<string, number> | undefined;
  return (id) => {
    places ??= idsIn(text);
    const offset = places.get(id);
    return offset === undefined ? undefined : { file, ...lineAndColumn(text, offset) };
  };
}

const idMember = /"id"\s*:\s*("(?:[^"\\]|\\.)*")/g;

/** The first place of every id. Ids of queues and flows in metadata are found too: nobody asks for them. */
function idsIn(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const match of text.matchAll(idMember)) {
    const id = JSON.parse(match[1] ?? '""') as string;
    if (!found.has(id)) found.set(id, match.index);
  }
  return found;
}

function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}
