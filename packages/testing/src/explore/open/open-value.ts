import type { JsonObject, JsonValue } from "@flowc/connect-model";

/**
 * Open values: what the world gives and nobody has looked at yet. In the state of a simulation such a value is a text with
 * a mark around the name of where it came from. It is decided when a condition looks at it: then the mark gives way to a
 * value everywhere. Characters of the private use area keep marks apart from what authors write.
 */
const opening = "\ue000";
const closing = "\ue001";
const pattern = /\ue000([^\ue001]*)\ue001/;
const everyMark = /\ue000([^\ue001]*)\ue001/g;

/** An open value. `name` says where it comes from; the same name is the same value. */
export function openValue(name: string): string {
  return `${opening}${name}${closing}`;
}

/** The name of the first open value inside a value; undefined when all of it is decided. */
export function firstOpen(value: JsonValue | undefined): string | undefined {
  if (typeof value === "string") return value.includes(opening) ? pattern.exec(value)?.[1] : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  for (const member of Object.values(value)) {
    const found = firstOpen(member as JsonValue);
    if (found !== undefined) return found;
  }
  return undefined;
}

function decidedText(text: string, decisionOf: (name: string) => JsonValue | undefined): JsonValue {
  if (!text.includes(opening)) return text;
  const whole = pattern.exec(text);
  if (whole !== null && whole[0].length === text.length) return decisionOf(whole[1] ?? "") ?? text;
  return text.replaceAll(everyMark, (mark, name: string) => {
    const decided = decisionOf(name);
    if (decided === undefined) return mark;
    return typeof decided === "object" ? JSON.stringify(decided) : String(decided);
  });
}

/** The same value with open values decided. What holds none is the same object as before. */
export function withDecisions<T>(value: T, decisionOf: (name: string) => JsonValue | undefined): T {
  if (typeof value === "string") return decidedText(value, decisionOf) as T;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const members = value.map((member) => withDecisions(member, decisionOf));
    return members.every((member, index) => member === value[index]) ? value : (members as T);
  }
  let changed: Map<string, unknown> | undefined;
  for (const [name, member] of Object.entries(value)) {
    const decided = withDecisions(member, decisionOf);
    if (decided === member) continue;
    changed ??= new Map(Object.entries(value));
    changed.set(name, decided);
  }
  return changed === undefined ? value : (Object.fromEntries(changed) as T);
}

/** Where an open value was put: `Main/Look up: $.External.tier` is called `tier`. */
export function plainName(name: string): string {
  return /([^.\s'\]]+)['\]]*$/.exec(name)?.[1] ?? name;
}

/** An object with an open value at each path: names of members from the outside in. */
export function openObject(origin: string, paths: readonly (readonly string[])[]): JsonObject {
  const object: Record<string, JsonValue> = {};
  // Longer paths first: a member that holds others cannot be a text as well.
  for (const path of [...paths].sort((a, b) => b.length - a.length)) {
    let at = object;
    for (const name of path.slice(0, -1)) {
      const inner = Object.hasOwn(at, name) ? at[name] : undefined;
      const next: Record<string, JsonValue> =
        typeof inner === "object" && inner !== null ? (inner as Record<string, JsonValue>) : {};
      at[name] = next;
      at = next;
    }
    const last = path.at(-1);
    if (last !== undefined && !Object.hasOwn(at, last)) at[last] = openValue(`${origin}: ${path.join(".")}`);
  }
  return object;
}
