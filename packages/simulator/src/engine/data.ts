import {
  attributeNamespaces,
  isJsonObject,
  type JsonObject,
  type JsonPath,
  type JsonValue,
} from "@flowc/connect-model";

const ofContact = new Set(
  attributeNamespaces
    .filter(({ life, ownInModule }) => life === "contact" && ownInModule !== true)
    .map(({ root }) => root.slice("$.".length)),
);

/** Whether a root (`Attributes`) lives as long as the contact, else only as long as its flow or module. */
export function livesWithContact(root: string): boolean {
  return ofContact.has(root);
}

/** What a path leads to; undefined where it leads nowhere. Lists take positions and, as views write them, digits. */
export function valueUnder(value: JsonValue | undefined, path: JsonPath): JsonValue | undefined {
  let at: JsonValue | undefined = value;
  for (const step of path.steps) {
    const name = step.kind === "index" ? String(step.index) : step.name;
    if (Array.isArray(at)) at = /^\d+$/.test(name) ? at[Number(name)] : undefined;
    else at = isJsonObject(at) && Object.hasOwn(at, name) ? at[name] : undefined;
    if (at === undefined) return undefined;
  }
  return at;
}

/** `object` with one member more or changed. */
export function withMember(object: JsonObject, name: string, value: JsonValue): JsonObject {
  return { ...object, [name]: value };
}

/**
 * A value as text, as prompts and conditions see it: nothing is the empty text, an object is its JSON (assumed,
 * 2026-11-20).
 */
export function asText(value: JsonValue | undefined): string {
  if (typeof value === "string") return value;
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
