import type { JsonObject } from "@flowc/connect-model";

/** A schema that holds where another does, and what holds elsewhere. */
export function choice(condition: JsonObject, consequence: JsonObject, otherwise?: JsonObject): JsonObject {
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema is called so
  return { if: condition, then: consequence, ...(otherwise !== undefined && { else: otherwise }) };
}
