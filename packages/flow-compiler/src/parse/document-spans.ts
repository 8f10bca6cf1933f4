import { documentKey, type FlowSpans } from "@flowc/connect-model";
import type { Span } from "@flowc/diagnostics";
import { createLineMap } from "../json-text/line-map.js";
import { scanJson } from "../json-text/scan-json.js";

/** Where the content of a flow stands in its file. */
export interface ContentPlace {
  readonly file: string;
  readonly text: string;
  /** Pointer of the content in the file. */
  readonly pointer: string;
  /** The content's own text, when the file holds it as a string. */
  readonly heldText?: string | undefined;
}

/** Start and end offsets of a value in a text. */
type Extent = readonly [start: number, end: number];

/** Places in a document, found when they are asked for: most flows are read and written without anybody asking. */
export interface DocumentPlaces extends FlowSpans {
  /** The place of an offset in the content's text. */
  at(offset: number): Span;
}

/**
 * Finds the parts of a flow in its file.
 * @param blocks pointers of the blocks in the content, by identifier
 */
export function documentPlaces(place: ContentPlace, blocks: ReadonlyMap<string, string>): DocumentPlaces {
  let known: Located | undefined;
  const located = () => (known ??= locate(place));
  return {
    find(block, pointer = "") {
      const base = block === documentKey ? "" : blocks.get(block);
      if (base === undefined) return undefined;
      return located().find(block !== documentKey && pointer === "" ? `${base}/Identifier` : base + pointer);
    },
    at: (offset) => located().at(offset),
  };
}

interface Located {
  at(offset: number): Span;
  /** The nearest known place of a pointer in the content. */
  find(pointer: string): Span;
}

/** The start of a file. */
export function fileStart(file: string): Span {
  return { file, line: 1, column: 1 };
}

function locate(place: ContentPlace): Located {
  const { file, text, heldText } = place;
  const lineOf = createLineMap(text);
  const outer = extents(text);
  const content = heldText === undefined ? outer : extents(heldText);
  const prefix = heldText === undefined ? place.pointer : "";
  const toFile = heldText === undefined ? undefined : stringOffsets(text, outer.get(place.pointer)![0]);
  const placeOf = (offset: number) => lineOf(toFile === undefined ? offset : toFile(offset));
  return {
    at: (offset) => ({ file, ...placeOf(offset) }),
    find(pointer) {
      for (let at = pointer; ; at = at.slice(0, at.lastIndexOf("/"))) {
        const extent = content.get(prefix + at);
        if (extent !== undefined) return { file, ...placeOf(extent[0]), end: placeOf(extent[1]) };
        if (at === "") return fileStart(file);
      }
    },
  };
}

/** Extents by pointer: of a scalar its text, of an object or list its member name or, without one, its bracket. */
function extents(text: string): ReadonlyMap<string, Extent> {
  const found = new Map<string, Extent>();
  let name: Extent | undefined;
  scanJson(text, {
    member(_pointer, _name, offset) {
      name = [offset, endOfString(text, offset)];
    },
    open(pointer, offset) {
      found.set(pointer, name ?? [offset, offset + 1]);
      name = undefined;
    },
    scalar(pointer, offset, spelled) {
      found.set(pointer, [offset, offset + spelled.length]);
      name = undefined;
    },
  });
  return found;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}

/** Maps offsets in the value of a string literal to offsets in the text that holds the literal at `start`. */
function stringOffsets(text: string, start: number): (offset: number) => number {
  const escapes: [inner: number, outer: number][] = [];
  let inner = 0;
  for (let at = start + 1; at < text.length && text[at] !== '"'; inner++) {
    const width = text[at] !== "\\" ? 1 : text[at + 1] === "u" ? 6 : 2;
    at += width;
    if (width > 1) escapes.push([inner + 1, at]);
  }
  return (offset) => {
    let low = 0;
    let high = escapes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (escapes[middle]![0] <= offset) low = middle + 1;
      else high = middle;
    }
    const [knownInner, knownOuter] = escapes[low - 1] ?? [0, start + 1];
    return knownOuter + offset - knownInner;
  };
}
