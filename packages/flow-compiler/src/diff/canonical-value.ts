import { isReferenceValue, type ParameterSpec } from "@flowc/connect-model";
import { memberSpec } from "../schema/spec-at.js";
import type { ThingReader } from "./things.js";

interface Part {
  readonly value: unknown;
  readonly spec: ParameterSpec | undefined;
}

/**
 * A value as text that is equal for values that mean the same: members sorted by name, numbers of the language in one
 * spelling (`8` and `"8"`), things by what they are. Values may nest as deep as they like: nothing recurses.
 */
export function canonicalValue(value: unknown, spec: ParameterSpec | undefined, things: ThingReader): string {
  const written: string[] = [];
  const open: (Part | string)[] = [{ value, spec }];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (typeof part === "string") written.push(part);
    else if (isContainer(part.value)) openContainer(part.value, part.spec, open);
    else written.push(scalarText(part.value, part.spec, things));
  }
  return written.join("");
}

/** Whether a value has members of its own: typed references count as single values. */
export function isContainer(value: unknown): value is object {
  return typeof value === "object" && value !== null && !isReferenceValue(value);
}

function openContainer(value: object, spec: ParameterSpec | undefined, open: (Part | string)[]): void {
  const isList = Array.isArray(value);
  const members = isList ? Object.entries(value) : Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  open.push(isList ? "]" : "}");
  for (let index = members.length - 1; index >= 0; index--) {
    const [name, inner] = members[index]!;
    open.push(",", { value: inner, spec: spec && memberSpec(spec, name) });
    if (!isList) open.push(`${JSON.stringify(name)}:`);
  }
  open.push(isList ? "[" : "{");
}

function scalarText(value: unknown, spec: ParameterSpec | undefined, things: ThingReader): string {
  const thing = things.of(value);
  if (thing !== undefined) return `<${JSON.stringify(thing.key)}>`;
  const isInteger = spec?.value === "integer" && typeof value === "number";
  return JSON.stringify(isInteger ? String(value) : value) ?? "undefined";
}
