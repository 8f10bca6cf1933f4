import { attributeNamespaces, isJsonObject, type JsonPath, type JsonValue, memberOf } from "@flowc/connect-model";

const ofContact = attributeNamespaces.filter(({ life }) => life === "contact");
const everywhere = new Set(ofContact.filter(({ ownInModule }) => ownInModule !== true).map(nameOf));
const outsideModules = new Set(ofContact.map(nameOf));

function nameOf({ root }: { readonly root: string }): string {
  return root.slice("$.".length);
}

/**
 * Whether a root (`Attributes`) lives as long as the contact, else only as long as its flow or module. A few that live
 * with the contact, like `Customer`, are a module's own inside it.
 * @param depth flows and modules that run inside each other: 1 outside modules
 */
export function livesWithContact(root: string, depth = 1): boolean {
  return (depth === 1 ? outsideModules : everywhere).has(root);
}

/** What a path leads to; undefined where it leads nowhere. Lists take positions and, as views write them, digits. */
export function valueUnder(value: JsonValue | undefined, path: JsonPath): JsonValue | undefined {
  let at: JsonValue | undefined = value;
  for (const step of path.steps) {
    const name = step.kind === "index" ? String(step.index) : step.name;
    if (Array.isArray(at)) at = /^\d+$/.test(name) ? at[Number(name)] : undefined;
    else at = isJsonObject(at) ? memberOf(at, name) : undefined;
    if (at === undefined) return undefined;
  }
  return at;
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
