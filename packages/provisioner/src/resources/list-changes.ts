import type { JsonValue, ResourceKind } from "@flowc/connect-model";
import { nounOf } from "../declaration/words.js";

/** What a list of ids needs to become another one. */
export interface ListChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Compares two lists of ids as sets.
 * @param before what is there; anything but a list counts as empty
 * @param wanted what shall be there; anything but a list counts as empty
 */
export function listChange(before: JsonValue | undefined, wanted: JsonValue | undefined): ListChange {
  const [old, next] = [idsOf(before), idsOf(wanted)];
  return {
    added: next.filter((id) => !old.includes(id)),
    removed: old.filter((id) => !next.includes(id)),
  };
}

/** A list in parts of at most `size`, for operations that take no more at once. None for an empty list. */
export function inParts<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, part) => list.slice(part * size, (part + 1) * size));
}

function idsOf(value: JsonValue | undefined): readonly string[] {
  return Array.isArray(value) ? [...new Set(value.map(String))] : [];
}

/** Shows a list of ids by the names of what they stand for, always in the same order. */
export function namesInWords(kind: ResourceKind): (value: JsonValue, nameOf: (id: string) => string) => string {
  return (value, nameOf) => {
    const names = idsOf(value).map((id) => nameOf(id).replace(`${nounOf(kind)} `, ""));
    return names.length === 0 ? "none" : names.toSorted().join(", ");
  };
}
