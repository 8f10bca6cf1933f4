import { splitPointer } from "@flowc/connect-model";

/** Where a value stands in a text. */
export interface ValuePlace {
  readonly offset: number;
  /** Offset of its member name, for a member of an object. */
  readonly nameOffset?: number;
}

/**
 * Finds values of a JSON text by pointer, without reading more of it than the way there: objects and lists beside it are
 * skipped over. What was found on the way is remembered.
 */
export class ValuePlaces {
  readonly #text: string;
  readonly #members = new Map<number, ReadonlyMap<string, ValuePlace>>();

  /** @param text must be JSON: what is not is never noticed here */
  constructor(text: string) {
    this.#text = text;
  }

  /** The place of the value at a pointer, or of the innermost value on the way that exists. */
  nearest(pointer: string): ValuePlace {
    let place: ValuePlace = { offset: skipBlanks(this.#text, 0) };
    for (const name of splitPointer(pointer)) {
      const member = this.#membersOf(place.offset).get(name);
      if (member === undefined) return place;
      place = member;
    }
    return place;
  }

  #membersOf(offset: number): ReadonlyMap<string, ValuePlace> {
    const known = this.#members.get(offset);
    if (known !== undefined) return known;
    const opening = this.#text[offset];
    const found = opening === "{" ? this.#object(offset) : opening === "[" ? this.#list(offset) : nothing;
    this.#members.set(offset, found);
    return found;
  }

  #object(offset: number): ReadonlyMap<string, ValuePlace> {
    const text = this.#text;
    const found = new Map<string, ValuePlace>();
    let at = skipBlanks(text, offset + 1);
    while (text[at] === '"') {
      const nameEnd = endOfString(text, at);
      const value = skipBlanks(text, skipBlanks(text, nameEnd) + 1);
      found.set(JSON.parse(text.slice(at, nameEnd)) as string, { offset: value, nameOffset: at });
      at = afterComma(text, endOfValue(text, value));
    }
    return found;
  }

  #list(offset: number): ReadonlyMap<string, ValuePlace> {
    const text = this.#text;
    const found = new Map<string, ValuePlace>();
    let at = skipBlanks(text, offset + 1);
    while (at < text.length && text[at] !== "]") {
      found.set(String(found.size), { offset: at });
      at = afterComma(text, endOfValue(text, at));
    }
    return found;
  }
}

const nothing: ReadonlyMap<string, ValuePlace> = new Map();

/** The offset after the token that starts at `offset`: a string, a bracket, a number or a word. */
export function endOfToken(text: string, offset: number): number {
  const first = text[offset];
  if (first === '"') return endOfString(text, offset);
  if (first === "{" || first === "[") return offset + 1;
  const delimiter = /[\s,\]}]|$/g;
  delimiter.lastIndex = offset;
  return delimiter.exec(text)!.index;
}

function endOfValue(text: string, offset: number): number {
  const first = text[offset];
  if (first !== "{" && first !== "[") return endOfToken(text, offset);
  const structure = /["{}[\]]/g;
  structure.lastIndex = offset;
  for (let depth = 0; structure.test(text); ) {
    const found = text[structure.lastIndex - 1];
    if (found === '"') structure.lastIndex = endOfString(text, structure.lastIndex - 1);
    else depth += found === "{" || found === "[" ? 1 : -1;
    if (depth === 0) return structure.lastIndex;
  }
  return text.length;
}

function endOfString(text: string, offset: number): number {
  for (let at = text.indexOf('"', offset + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === "\\") slashes++;
    if (slashes % 2 === 0) return at + 1;
  }
  return text.length;
}

function afterComma(text: string, offset: number): number {
  const at = skipBlanks(text, offset);
  return text[at] === "," ? skipBlanks(text, at + 1) : at;
}

function skipBlanks(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at++;
  return at;
}
