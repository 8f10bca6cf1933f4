import type { JsonValue } from "@flowc/connect-model";
import { type JsonVisitor, scanJson } from "./scan-json.js";
import { isIntegerLike } from "./write-json.js";

/** What `JSON.parse` forgets about a text. Pointers are those of the text's root. */
export interface Spelling {
  /** Member names of the objects whose order a JavaScript object cannot hold. */
  readonly orders: ReadonlyMap<string, readonly string[]>;
  /** Numbers whose text JavaScript would write otherwise. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Members that an object holds more than once; `JSON.parse` keeps the last. */
  readonly duplicates: readonly DuplicateMember[];
  /** The pointers of what had to be kept grew too long to go on: the rest was not kept. */
  readonly isCut?: boolean;
}

export interface DuplicateMember {
  /** Pointer of the object. */
  readonly pointer: string;
  readonly name: string;
  /** Offset of the name's second mention. */
  readonly offset: number;
}

export const plainSpelling: Spelling = { orders: new Map(), numbers: new Map(), duplicates: [] };

/**
 * Finds what the parsed value does not tell about its text. Most texts are what `JSON.stringify` writes, at some
 * indent: these have nothing to tell and are recognised by writing them again, which is far cheaper than scanning.
 * @param text valid JSON
 * @param value what `JSON.parse` made of it
 */
export function readSpelling(text: string, value: JsonValue): Spelling {
  return isPlain(text, value) ? plainSpelling : scanSpelling(text);
}

function isPlain(text: string, value: JsonValue): boolean {
  const trimmed = text.trim();
  const indent = /^[{[]\r?\n([ \t]{1,10})\S/.exec(trimmed)?.[1] ?? "";
  return JSON.stringify(value, null, indent) === (trimmed.includes("\r") ? trimmed.replaceAll("\r\n", "\n") : trimmed);
}

/**
 * Most characters of pointers that are kept. Real flows need a few thousand; a long name around a million numbers would
 * need more memory than there is.
 */
const mostPointerCharacters = 32_000_000;

const minus = 0x2d;
const zero = 0x30;
const nine = 0x39;

function scanSpelling(text: string): Spelling {
  const orders = new Map<string, readonly string[]>();
  const numbers = new Map<string, string>();
  const duplicates: DuplicateMember[] = [];
  const open = new Map<string, Set<string>>();
  let left = mostPointerCharacters;
  const mayKeep = (pointer: string) => {
    left -= pointer.length;
    return left >= 0;
  };
  const visitor: JsonVisitor = {
    member(pointer, name, offset) {
      const names = open.get(pointer);
      if (names === undefined) {
        if (mayKeep(pointer)) open.set(pointer, new Set([name]));
      } else if (names.has(name)) duplicates.push({ pointer, name, offset });
      else names.add(name);
    },
    close(pointer) {
      const names = [...(open.get(pointer) ?? [])];
      open.delete(pointer);
      if (isReordered(names) && mayKeep(pointer)) orders.set(pointer, names);
    },
    scalar(pointer, offset, length) {
      const first = text.charCodeAt(offset);
      if (first !== minus && (first < zero || first > nine)) return;
      const spelled = text.slice(offset, offset + length);
      if (JSON.stringify(Number(spelled)) !== spelled && mayKeep(pointer)) numbers.set(pointer, spelled);
    },
  };
  scanJson(text, visitor, true);
  return { orders, numbers, duplicates, ...(left < 0 && { isCut: true }) };
}

/** JavaScript objects put integer-like names first, in rising order. */
function isReordered(names: readonly string[]): boolean {
  let last = -1;
  let sawOther = false;
  for (const name of names) {
    if (!isIntegerLike(name)) sawOther = true;
    else if (sawOther || Number(name) < last) return true;
    else last = Number(name);
  }
  return false;
}
