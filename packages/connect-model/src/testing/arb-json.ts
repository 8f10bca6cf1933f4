import fc from "fast-check";
import type { JsonObject, JsonValue } from "../json.js";

/** Any JSON value that comes back the same from `JSON.parse(JSON.stringify(value))`. */
export function arbJson(): fc.Arbitrary<JsonValue> {
  // -0 is written as 0.
  return fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as JsonValue);
}

/** Any JSON object, as metadata and settings hold them. */
export function arbJsonObject(): fc.Arbitrary<JsonObject> {
  return fc.dictionary(fc.string({ maxLength: 12 }), arbJson(), { maxKeys: 4, noNullPrototype: true });
}
