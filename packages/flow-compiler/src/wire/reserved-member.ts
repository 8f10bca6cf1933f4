import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type ParameterValue,
  referenceMember,
} from "@flowc/connect-model";

const escapeMark = "~";

/**
 * A document may hold a member named like the one that marks a typed reference. In a graph such a member carries one
 * more `~` at its end, so that text that was read is never taken for a reference; writing takes the mark off again.
 */
function isReserved(name: string): boolean {
  if (!name.startsWith(referenceMember)) return false;
  for (let at = referenceMember.length; at < name.length; at++) if (name[at] !== escapeMark) return false;
  return true;
}

/** Escapes the reserved member at every depth. Gives the same value back when there is none. */
export function escapeReserved(value: JsonValue): ParameterValue {
  return mapNames(value, (name) => (isReserved(name) ? name + escapeMark : name)) as ParameterValue;
}

/** Takes the escapes off again. Typed references must have been replaced before. */
export function unescapeReserved(value: JsonValue): JsonValue {
  return mapNames(value, (name) =>
    name.length > referenceMember.length && isReserved(name) ? name.slice(0, -escapeMark.length) : name,
  );
}

function mapNames(value: JsonValue, rename: (name: string) => string): JsonValue {
  if (Array.isArray(value)) {
    let changed = false;
    const items = (value as readonly JsonValue[]).map((item) => {
      const mapped = mapNames(item, rename);
      changed ||= mapped !== item;
      return mapped;
    });
    return changed ? items : value;
  }
  if (!isJsonObject(value)) return value;
  return mapMembers(value, rename);
}

function mapMembers(object: JsonObject, rename: (name: string) => string): JsonObject {
  let entries: [string, JsonValue][] | undefined;
  const names = Object.keys(object);
  names.forEach((name, index) => {
    const member = object[name]!;
    const mapped = mapNames(member, rename);
    const renamed = rename(name);
    if (entries === undefined && mapped === member && renamed === name) return;
    entries ??= names.slice(0, index).map((earlier) => [earlier, object[earlier]!]);
    entries.push([renamed, mapped]);
  });
  return entries === undefined ? object : Object.fromEntries(entries);
}
