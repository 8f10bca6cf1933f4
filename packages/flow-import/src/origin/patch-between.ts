import { isJsonObject, type JsonObject, type JsonValue, joinPointer } from "@flowc/connect-model";
import type { JsonPatch } from "@flowc/flow-dsl";
import { isEqualJson } from "./compare-graphs.js";

/** What makes one value the other, as few places as possible; nothing when they are equal. */
export function patchBetween(from: JsonValue, to: JsonValue): JsonPatch | undefined {
  const set: [string, JsonValue][] = [];
  const remove: string[] = [];
  const visit = (a: JsonValue, b: JsonValue, pointer: string): void => {
    if (isJsonObject(a) && isJsonObject(b)) visitMembers(a, b, pointer);
    else if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) {
      for (const [index, item] of a.entries()) visit(item as JsonValue, b[index] as JsonValue, `${pointer}/${index}`);
    } else if (!isEqualJson(a, b)) set.push([pointer, b]);
  };
  const visitMembers = (a: JsonObject, b: JsonObject, pointer: string): void => {
    for (const name of Object.keys(a)) {
      if (Object.hasOwn(b, name)) visit(a[name] as JsonValue, b[name] as JsonValue, joinPointer(pointer, name));
      else remove.push(joinPointer(pointer, name));
    }
    for (const name of Object.keys(b)) {
      if (!Object.hasOwn(a, name)) set.push([joinPointer(pointer, name), b[name] as JsonValue]);
    }
  };
  visit(from, to, "");
  if (set.length === 0 && remove.length === 0) return undefined;
  return { ...(set.length > 0 && { set: Object.fromEntries(set) }), ...(remove.length > 0 && { remove }) };
}
