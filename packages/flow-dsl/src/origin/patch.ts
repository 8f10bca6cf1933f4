import { isJsonObject, type JsonValue, splitPointer } from "@flowc/connect-model";
import type { JsonPatch } from "./flow-origin.js";

/** The value with a patch applied. Places that are not there any more are passed over. */
export function patched(value: JsonValue, { set = {}, remove = [] }: JsonPatch): JsonValue {
  const without = remove.reduce((held, pointer) => changed(held, splitPointer(pointer), undefined), value);
  return Object.entries(set).reduce((held, [pointer, to]) => changed(held, splitPointer(pointer), to), without);
}

function changed(value: JsonValue, path: readonly string[], to: JsonValue | undefined): JsonValue {
  const [first, ...rest] = path;
  if (first === undefined) return to ?? value;
  if (Array.isArray(value)) {
    return value.map((item: JsonValue, index) => (String(index) === first ? changed(item, rest, to) : item));
  }
  if (!isJsonObject(value)) return value;
  if (rest.length > 0 && !Object.hasOwn(value, first)) return value;
  const others = Object.entries(value).filter(([name]) => name !== first || rest.length > 0);
  if (rest.length === 0) return Object.fromEntries(to === undefined ? others : [...others, [first, to]]);
  return Object.fromEntries(others.map(([name, held]) => [name, name === first ? changed(held, rest, to) : held]));
}
