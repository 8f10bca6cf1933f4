import { documentKey, type FlowSpans } from "@flowc/connect-model";
import type { Span } from "@flowc/diagnostics";
import { createLineMap } from "../json-text/line-map.js";
import { endOfToken, ValuePlaces } from "../json-text/value-places.js";

/** Where the content of a flow stands in its file. */
export interface ContentPlace {
  readonly file: string;
  readonly text: string;
  /** Pointer of the content in the file. */
  readonly pointer: string;
  /** The content's own text, when the file holds it as a string. */
  readonly heldText?: string | undefined;
}

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
  /** The place of a value: a scalar itself, an object or list by its member name or else its bracket. */
  find(pointer: string): Span;
}

/** The start of a file. */
export function fileStart(file: string): Span {
  return { file, line: 1, column: 1 };
}

function locate(place: ContentPlace): Located {
  const { file, text, heldText, pointer: base } = place;
  const contentText = heldText ?? text;
  const prefix = heldText === undefined ? base : "";
  const values = new ValuePlaces(contentText);
  const lineOf = createLineMap(text);
  const toFile = heldText === undefined ? undefined : stringOffsets(text, new ValuePlaces(text).nearest(base).offset);
  const placeOf = (offset: number) => lineOf(toFile === undefined ? offset : toFile(offset));
  return {
    at: (offset) => ({ file, ...placeOf(offset) }),
    find(pointer) {
      const { offset, nameOffset } = values.nearest(prefix + pointer);
      const isContainer = contentText[offset] === "{" || contentText[offset] === "[";
      const start = isContainer ? (nameOffset ?? offset) : offset;
      return { file, ...placeOf(start), end: placeOf(endOfToken(contentText, start)) };
    },
  };
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
