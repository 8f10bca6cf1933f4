import type { JsonObject, JsonValue } from "@flowc/connect-model";

/** One value of a block's parameters, named by its way there: `LambdaInvocationAttributes › phone`. */
export interface ParameterRow {
  readonly name: string;
  readonly value: string;
  /** Whether the value is a text; others are shown as code. */
  readonly isText: boolean;
}

/** Parameters as a flat table. Empty objects and lists are rows, too: that they are empty says something. */
export function parameterRows(parameters: JsonObject): readonly ParameterRow[] {
  return Object.entries(parameters).flatMap(([name, value]) => rowsOf(name, value));
}

function rowsOf(name: string, value: JsonValue): readonly ParameterRow[] {
  if (typeof value === "string") return [{ name, value, isText: true }];
  if (value === null || typeof value !== "object") return [{ name, value: String(value), isText: false }];
  const entries = Array.isArray(value)
    ? value.map((item, index) => [String(index + 1), item] as const)
    : Object.entries(value);
  if (entries.length === 0) return [{ name, value: Array.isArray(value) ? "[]" : "{}", isText: false }];
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) {
    return [{ name, value: value.join(", "), isText: true }];
  }
  return entries.flatMap(([key, inner]) => rowsOf(`${name} › ${key}`, inner as JsonValue));
}
