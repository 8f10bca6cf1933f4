/** A JSON value as read from a document: immutable by contract. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** A JSON object. Own enumerable members only. */
export interface JsonObject {
  readonly [member: string]: JsonValue;
}

/** Tells whether `value` is a JSON object (not null, not a list). */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member of the object itself, whatever it is called; never one that JavaScript objects inherit, as `toString`. */
export function memberOf(object: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Reads JSON; undefined when the text is none. */
export function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

/** Appends one member name or list index to a JSON pointer (RFC 6901). */
export function joinPointer(pointer: string, member: string | number): string {
  const text = String(member);
  return `${pointer}/${/[~/]/.test(text) ? text.replaceAll("~", "~0").replaceAll("/", "~1") : text}`;
}

/** Splits a JSON pointer into its unescaped members. The empty pointer gives an empty list. */
export function splitPointer(pointer: string): string[] {
  return pointer === ""
    ? []
    : pointer
        .slice(1)
        .split("/")
        .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}
