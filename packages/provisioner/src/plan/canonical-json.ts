import { createHash } from "node:crypto";

/** JSON with sorted member names: equal values give equal text. Members that are undefined are left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** SHA-256 of a text, as lower-case hexadecimal digits. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Digest of a value, independent of the order of members. */
export function digest(value: unknown): string {
  return sha256(canonicalJson(value) ?? "");
}
