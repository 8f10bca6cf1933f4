import { isJsonObject, type JsonValue } from "@flowc/connect-model";

/** What is said, as texts: one, several or none. Undefined: it is neither. */
export function textsIn(value: JsonValue | undefined): readonly string[] | undefined {
  if (value === undefined) return [];
  if (typeof value === "string") return [value];
  return Array.isArray(value) && value.every((text) => typeof text === "string") ? (value as string[]) : undefined;
}

/** Texts by name; undefined where a member is none. */
export function textMap(value: JsonValue | undefined): Readonly<Record<string, string>> | undefined {
  if (!isJsonObject(value)) return undefined;
  return Object.values(value).every((text) => typeof text === "string")
    ? (value as Readonly<Record<string, string>>)
    : undefined;
}
