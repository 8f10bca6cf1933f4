import type { JsonObject, JsonValue, ParameterSpec } from "@flowc/connect-model";

/** Text with `$.` in it is read when a contact runs: what it will hold is not known here, and other rules judge its form. */
export const dynamicText = { type: "string", pattern: "\\$\\." } as const;

/** The schema of a map whose values meet `items`. */
export function mapSchema(spec: Extract<ParameterSpec, { value: "map" }>, items: JsonObject): JsonObject {
  return given({
    type: "object",
    additionalProperties: items,
    minProperties: spec.minEntries,
    maxProperties: spec.maxEntries,
    propertyNames: keySchema(spec),
  });
}

/** The schema of a list whose entries meet `items`. */
export function listSchema(spec: Extract<ParameterSpec, { value: "list" }>, items: JsonObject): JsonObject {
  return given({ type: "array", items, minItems: spec.minEntries, maxItems: spec.maxEntries });
}

function keySchema(spec: Extract<ParameterSpec, { value: "map" }>): JsonObject | undefined {
  if (spec.keys === undefined && spec.keyPattern === undefined) return undefined;
  const literal = given({ enum: spec.keys, pattern: spec.keyPattern });
  return spec.dynamicKeys ? { if: dynamicText, else: literal } : literal;
}

/** The members that have a value. */
export function given(members: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as JsonObject;
}
