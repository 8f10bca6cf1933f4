/** A matcher that stands inside a value, as `expect.any(String)` of vitest and jest does. */
interface AsymmetricMatcher {
  asymmetricMatch(value: unknown): boolean;
}

function isAsymmetric(value: unknown): value is AsymmetricMatcher {
  return typeof value === "object" && value !== null && "asymmetricMatch" in value;
}

/** Whether a value has at least what is expected: members that are not named may be anything, lists are whole. */
export function hasParts(value: unknown, expected: unknown): boolean {
  if (isAsymmetric(expected)) return expected.asymmetricMatch(value);
  if (expected instanceof RegExp) return typeof value === "string" && value.search(expected) !== -1;
  if (typeof expected !== "object" || expected === null) return Object.is(value, expected);
  if (typeof value !== "object" || value === null || Array.isArray(value) !== Array.isArray(expected)) return false;
  if (Array.isArray(expected) && expected.length !== (value as unknown[]).length) return false;
  return Object.entries(expected).every(([name, part]) => hasParts((value as Record<string, unknown>)[name], part));
}

/** A value as a message shows it. */
export function shown(value: unknown): string {
  if (value instanceof RegExp) return String(value);
  return JSON.stringify(value, (_, part: unknown) => (part instanceof RegExp ? String(part) : part)) ?? "undefined";
}
