import { type Block, isJsonObject, type JsonValue } from "@flowc/connect-model";

/**
 * 16 signs that tell whether a block is still what it was: the same for the same type, parameters and branches, in
 * whatever order parameters stand.
 */
export function blockFingerprint({ type, parameters, branches }: Block): string {
  const text = canonical([type, parameters, branches] as unknown as JsonValue);
  return [0x811c9dc5, 0x2b5f1d37].map((seed) => hash(text, seed).toString(16).padStart(8, "0")).join("");
}

function canonical(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name]!)}`).join(",")}}`;
}

/** FNV-1a over UTF-16 units. */
function hash(text: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
