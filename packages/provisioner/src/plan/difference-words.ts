import { isJsonObject, type JsonValue } from "@flowc/connect-model";
import { nounOf } from "../declaration/words.js";
import type { Behaviour } from "../driver/behaviour.js";
import { reservedPrefix } from "../driver/ownership.js";
import { secretPlace } from "../secrets/secret.js";
import { secretInWords } from "../secrets/secret-words.js";
import { isDigest, type RawDifference, tagsProperty } from "./compare.js";
import type { PropertyDifference } from "./plan.js";

/** Longest value that is shown. */
const mostCharacters = 80;

/**
 * A difference in words, with names in place of ids. Undefined when it is nothing an author would look at.
 * @param behaviour what it means for callers, where that is known
 */
export function differenceInWords(
  difference: RawDifference,
  nameOf: (id: string) => string,
  behaviour?: Behaviour,
): PropertyDifference | undefined {
  if (difference.property === tagsProperty) return tagsInWords(difference);
  const { property, spec, origin } = difference;
  const kind = spec.reference === undefined ? "" : `${nounOf(spec.reference)} `;
  const show = (value: JsonValue) => {
    const text = spec.words?.(value, nameOf) ?? plainWords(value, nameOf);
    return shorten(text.startsWith(kind) ? text.slice(kind.length) : text);
  };
  const isOpaque = isDigest(difference.before);
  const before = difference.before === undefined || isOpaque ? undefined : show(difference.before);
  const after = difference.after === undefined ? "known after apply" : show(difference.after);
  const change = before === undefined ? `→ ${after}` : `${before} → ${sameSize(before, after)}`;
  const words = `${spec.label}: ${behaviour?.words ?? change}`;
  return {
    property,
    label: spec.label,
    ...(before !== undefined && { before }),
    after,
    words,
    origin,
    forcesReplacement: spec.change === "replace",
    ...(behaviour && { behaviour }),
  };
}

/** Two contents of the same size would read like no change. */
function sameSize(before: string, after: string): string {
  return before === after ? `${after} (other text)` : after;
}

function plainWords(value: JsonValue, nameOf: (id: string) => string): string {
  if (value === null) return "none";
  if (secretPlace(value) !== undefined) return secretInWords(value);
  if (typeof value === "string") return nameOf(value) === value ? `"${value}"` : nameOf(value);
  return JSON.stringify(value);
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > mostCharacters ? `${line.slice(0, mostCharacters - 1)}…` : line;
}

function tagsInWords({ property, spec, before, after, origin }: RawDifference): PropertyDifference | undefined {
  const was = isJsonObject(before) ? before : {};
  const wanted = isJsonObject(after) ? after : {};
  const keys = [...new Set([...Object.keys(was), ...Object.keys(wanted)])].filter(
    (key) => !key.startsWith(reservedPrefix),
  );
  if (keys.length === 0) return undefined;
  const parts = keys.toSorted().map((key) => {
    if (!(key in wanted)) return `-${key}`;
    return key in was ? `${key}: ${String(was[key])} → ${String(wanted[key])}` : `+${key}: ${String(wanted[key])}`;
  });
  const words = `${spec.label}: ${parts.join(", ")}`;
  return { property, label: spec.label, words, origin, forcesReplacement: false };
}
