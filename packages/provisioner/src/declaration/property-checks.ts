import {
  isFlowDefinition,
  type JsonObject,
  type JsonValue,
  type ResourceKind,
  referenceMember,
} from "@flowc/connect-model";
import { nearest } from "@flowc/diagnostics";
import { placeProblem, secretPlace } from "../secrets/secret.js";
import type { CheckReport } from "./check-report.js";
import { isReference } from "./resource-declaration.js";
import { nounOf, words } from "./words.js";

/** The properties of a declaration as they were given: JavaScript callers can give anything. */
export type Given = Readonly<Record<string, unknown>>;

/** One property: its name in the declaration and in field words. */
export interface PropertyName {
  readonly key: string;
  readonly label: string;
}

/** Reads text. Absent gives null: it shall not be there. */
export function textOf(
  given: Given,
  { key, label }: PropertyName,
  [min, max]: readonly [number, number],
  report: CheckReport,
  pointer = `/${key}`,
): string | null {
  const value = given[key];
  if (value === undefined) return null;
  if (typeof value !== "string") {
    wrongType(report, pointer.slice(1), label, value, "text");
    return null;
  }
  const length = [...value].length;
  if (length < min || length > max) {
    report.add("PLAN104", { resource: report.resource, property: label, length, min, max }, pointer);
  }
  return value;
}

/** Reads one of some words. */
export function choiceOf(
  given: Given,
  { key, label }: PropertyName,
  allowed: readonly string[],
  report: CheckReport,
  pointer = `/${key}`,
): string | undefined {
  const value = given[key];
  if (value === undefined) return undefined;
  if (typeof value !== "string") {
    wrongType(report, pointer.slice(1), label, value, `one of ${allowed.join(", ")}`);
    return undefined;
  }
  if (!allowed.includes(value)) {
    const place = { resource: report.resource, property: label };
    report.add("PLAN113", { ...place, value, allowed, nearest: nearest(value, allowed) }, pointer);
  }
  return value;
}

/** Reads a whole number from 0. Absent gives null. */
export function countOf(given: Given, { key, label }: PropertyName, report: CheckReport): number | null {
  const value = given[key];
  if (value === undefined) return null;
  if (typeof value !== "number") {
    wrongType(report, key, label, value, "a number");
    return null;
  }
  if (!Number.isSafeInteger(value) || value < 0) {
    report.add(
      "PLAN111",
      { resource: report.resource, property: label, value, range: "a whole number from 0" },
      `/${key}`,
    );
  }
  return value;
}

/** Reads a whole number of a range. Absent gives null. */
export function numberOf(
  given: Given,
  { key, label }: PropertyName,
  [min, max]: readonly [number, number],
  report: CheckReport,
  pointer = `/${key}`,
): number | null {
  const value = given[key];
  if (value === undefined) return null;
  if (typeof value !== "number") {
    wrongType(report, pointer.slice(1), label, value, "a number");
    return null;
  }
  if (!Number.isSafeInteger(value) || value < min || value > max) {
    const range = `a whole number from ${min} to ${max}`;
    report.add("PLAN111", { resource: report.resource, property: label, value, range }, pointer);
  }
  return value;
}

/** Reads a list of at most so many entries. Absent gives none, and so does what is no list. */
export function listOf(
  given: Given,
  { key, label }: PropertyName,
  [min, max]: readonly [number, number],
  report: CheckReport,
  pointer = `/${key}`,
): readonly unknown[] {
  const value = given[key];
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    wrongType(report, pointer.slice(1), label, value, "a list");
    return [];
  }
  const { length: count } = value;
  if (count < min || count > max) {
    report.add("PLAN204", { resource: report.resource, property: label, count, min, max }, pointer);
  }
  return value;
}

/** Reads an object with members. Absent gives undefined, and so does what is none. */
export function recordOf(
  given: Given,
  { key, label }: PropertyName,
  report: CheckReport,
  pointer = `/${key}`,
): Given | undefined {
  const value = given[key];
  if (value === undefined) return undefined;
  if (typeof value === "object" && value !== null && !Array.isArray(value) && !isReference(value))
    return value as Given;
  wrongType(report, pointer.slice(1), label, value, "an object");
  return undefined;
}

/** Says so when entries of a list are the same. */
export function checkOnce(
  keys: readonly string[],
  { key, label }: PropertyName,
  report: CheckReport,
  pointer = `/${key}`,
): void {
  for (const [index, entry] of keys.entries()) {
    const isRepeat = keys.indexOf(entry) < index;
    if (isRepeat) report.add("PLAN203", { resource: report.resource, property: label, entry }, `${pointer}/${index}`);
  }
}

/** Reads a switch. */
export function switchOf(
  given: Given,
  { key, label }: PropertyName,
  report: CheckReport,
  pointer = `/${key}`,
): boolean | undefined {
  const value = given[key];
  if (value === undefined || typeof value === "boolean") return value;
  wrongType(report, pointer.slice(1), label, value, "true or false");
  return undefined;
}

/** Reads a reference. Absent gives null. */
export function referenceOf(
  given: Given,
  { key, label }: PropertyName,
  kind: ResourceKind,
  report: CheckReport,
  pointer = `/${key}`,
): JsonValue {
  const value = given[key];
  if (value === undefined) return null;
  if (!isReference(value) || value.kind !== kind) {
    const place = { resource: report.resource, property: label };
    report.add("PLAN122", { ...place, wanted: article(nounOf(kind)), given: describe(value) }, pointer);
    return null;
  }
  return { [referenceMember]: { kind: value.kind, name: value.name } };
}

/** Reads a list of references, each to another thing. Absent gives undefined. */
export function referenceListOf(
  given: Given,
  name: PropertyName,
  kind: ResourceKind,
  max: number,
  report: CheckReport,
): JsonValue[] | undefined {
  const { key } = name;
  if (given[key] === undefined) return undefined;
  const list = listOf(given, name, [0, max], report);
  const named = list.filter((value) => isReference(value)).map((value) => words(value.kind, value.name));
  checkOnce(named, name, report);
  const references = list.map((value, index) => referenceOf({ [key]: value }, name, kind, report, `/${key}/${index}`));
  return references.filter((reference) => reference !== null);
}

const e164 = /^\+[1-9][0-9]{1,14}$/;

/** Reads a phone number in E.164 form. Absent gives null. */
export function phoneNumberOf(given: Given, name: PropertyName, report: CheckReport): JsonValue {
  const { key, label } = name;
  const value = given[key];
  if (value === undefined) return null;
  if (typeof value !== "string") {
    wrongType(report, key, label, value, "a phone number as text");
    return null;
  }
  if (e164.test(value)) return value;
  report.add("PLAN209", { resource: report.resource, property: label, value }, `/${key}`);
  return value;
}

/**
 * Reads a secret by the place where it is kept. What is given instead is never repeated: it may be the secret itself.
 * @returns undefined when it is absent or none
 */
export function secretOf(given: Given, { key, label }: PropertyName, report: CheckReport): JsonObject | undefined {
  const value = given[key];
  if (value === undefined) return undefined;
  const place = secretPlace(value);
  const { resource } = report;
  if (place === undefined) {
    report.add("PLAN129", { resource, property: label, isText: typeof value === "string" }, `/${key}`);
    return undefined;
  }
  const problem = placeProblem(place);
  if (problem !== undefined) report.add("PLAN130", { resource, property: label, problem }, `/${key}`);
  return value as JsonObject;
}

/** Says so when a flow that is given as its definition has another type than the property takes. */
export function checkFlowType(
  given: Given,
  { key, label }: PropertyName,
  wanted: string,
  report: CheckReport,
  pointer = `/${key}`,
): void {
  const flow = given[key];
  if (!isFlowDefinition(flow) || flow.type === wanted) return;
  const place = { resource: report.resource, property: label };
  report.add("PLAN112", { ...place, flow: flow.name, type: flow.type, wanted }, pointer);
}

/** Says so when a needed property is missing. */
export function checkPresent(
  given: Given,
  { key, label }: PropertyName,
  report: CheckReport,
  pointer = `/${key}`,
): void {
  if (given[key] === undefined) report.add("PLAN123", { resource: report.resource, property: label }, pointer);
}

/** Finds properties that do not exist: a typing mistake would otherwise be lost without a word. */
export function checkKnown(given: Given, allowed: readonly string[], report: CheckReport, pointer = ""): void {
  for (const property of Object.keys(given)) {
    if (allowed.includes(property)) continue;
    const help = { allowed, nearest: nearest(property, allowed) };
    report.add("PLAN124", { resource: report.resource, property, ...help }, `${pointer}/${property}`);
  }
}

/** Drops what is undefined, so that the result is JSON. */
export function defined(properties: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as JsonObject;
}

export function wrongType(report: CheckReport, key: string, property: string, value: unknown, wanted: string): void {
  report.add("PLAN127", { resource: report.resource, property, found: describe(value), wanted }, `/${key}`);
}

function describe(value: unknown): string {
  if (isReference(value)) return words(value.kind, value.name);
  if (Array.isArray(value)) return "a list";
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? typeof value;
  return "an object";
}

function article(noun: string): string {
  return noun.startsWith("hours") ? noun : /^[aeiou]/i.test(noun) ? `an ${noun}` : `a ${noun}`;
}
