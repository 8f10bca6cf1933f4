import { type JsonObject, type JsonValue, limits } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import {
  checkKnown,
  checkOnce,
  choiceOf,
  defined,
  type Given,
  listOf,
  textOf,
  wrongType,
} from "../../declaration/property-checks.js";
import { isDate } from "./dates.js";
import { declaredRecurrence, type Recurrence, recurrenceOf } from "./recurrence.js";
import { declaredWeek, normaliseWeek, type WeekSlot, weekInWords, weekProperties } from "./week.js";

/** An override as the engine compares it. A live one has its id, too. */
export type Override = {
  readonly name: string;
  readonly description: string | null;
  readonly from: string;
  readonly till: string;
  readonly type: string;
  readonly week: readonly WeekSlot[];
  readonly recurrence: Recurrence | null;
  readonly id?: string;
};

const label = "overrides";
const allowed = ["name", "description", "from", "till", "type", "repeats", ...weekProperties];
const types = ["STANDARD", "OPEN", "CLOSED"];

/** Checks the overrides of hours. Absent gives undefined: they are not managed. */
export function normaliseOverrides(given: Given, report: CheckReport): JsonValue | undefined {
  if (given.overrides === undefined) return undefined;
  const name = { key: label, label };
  const list = listOf(given, name, [0, limits.instance.overridesPerHoursOfOperation.value], report);
  const overrides = list.flatMap((value, index) => overrideOf(value, index, report) ?? []);
  const names = overrides.map((override) => `"${override.name}"`);
  checkOnce(names, name, report);
  return overrides;
}

function overrideOf(value: unknown, index: number, report: CheckReport): Override | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    wrongType(report, `${label}/${index}`, "override", value, "an object with a name and dates");
    return undefined;
  }
  const given = value as Given;
  const inside: CheckReport = {
    ...report,
    resource: typeof given.name === "string" ? `override "${given.name}" of ${report.resource}` : report.resource,
    add: (code, parameters, pointer = "") => report.add(code, parameters, `/${label}/${index}${pointer}`),
  };
  checkKnown(given, allowed, inside);
  for (const needed of ["name", "from"]) {
    if (given[needed] !== undefined) continue;
    inside.add("PLAN123", { resource: inside.resource, property: needed === "name" ? "name" : "first day" });
  }
  const { from, till } = datesOf(given, inside);
  const week = sortedWeek(normaliseWeek(given, inside) as unknown as readonly WeekSlot[]);
  const type = choiceOf(given, { key: "type", label: "type" }, types, inside) ?? "STANDARD";
  if (type === "OPEN" && week.length === 0) inside.add("PLAN239", { resource: inside.resource });
  return {
    name: textOf(given, { key: "name", label: "name" }, [1, 127], inside) ?? "",
    description: textOf(given, { key: "description", label: "description" }, [1, 250], inside),
    from,
    till,
    type,
    week,
    recurrence: recurrenceOf(given, inside) as Recurrence | null,
  };
}

function datesOf(given: Given, report: CheckReport): { readonly from: string; readonly till: string } {
  const from = dateOf(given, "from", "first day", report) ?? "";
  const till = dateOf(given, "till", "last day", report) ?? from;
  if (isDate(from) && isDate(till) && till < from) {
    report.add("PLAN236", { resource: report.resource, from, till }, "/till");
  }
  return { from, till };
}

function dateOf(given: Given, key: string, property: string, report: CheckReport): string | undefined {
  const value = given[key];
  if (value === undefined) return undefined;
  if (typeof value !== "string") {
    wrongType(report, key, property, value, 'a date as text, like "2026-12-25"');
    return undefined;
  }
  if (!isDate(value)) report.add("PLAN235", { resource: report.resource, property, value }, `/${key}`);
  return value;
}

/** Open times of an override always in the same order, so that lists of overrides can be compared. */
export function sortedWeek(slots: readonly WeekSlot[]): readonly WeekSlot[] {
  const key = ({ day, start, end }: WeekSlot) => `${day} ${start} ${end}`;
  return slots.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Whether two lists of overrides are the same, whatever order and ids they have. */
export function sameOverrides(wanted: JsonValue, live: JsonValue): boolean {
  return plain(wanted) === plain(live);
}

function plain(value: JsonValue): string {
  const overrides = (Array.isArray(value) ? value : []) as unknown as readonly Override[];
  return overrides.map(overrideKey).toSorted().join("\n");
}

/** An override as text, without its id. */
export function overrideKey({ name, description, from, till, type, week, recurrence }: Override): string {
  return JSON.stringify([name, description, from, till, type, week.map((slot) => Object.values(slot)), recurrence]);
}

/** Overrides in words, by date. */
export function overridesInWords(overrides: readonly Override[]): string {
  if (overrides.length === 0) return "none";
  const inWords = overrides.map(({ name, from, till, type, week }) => {
    const dates = from === till ? from : `${from} to ${till}`;
    const times = week.length === 0 ? "closed" : `${type === "CLOSED" ? "closed " : ""}${weekInWords(week)}`;
    return `${dates} ${name}: ${times}`;
  });
  return inWords.toSorted().join("; ");
}

/** An override as an author would write it. */
export function declaredOverride({ name, description, from, till, type, week, recurrence }: Override): JsonObject {
  return defined({
    name,
    description: description ?? undefined,
    from,
    till: till === from ? undefined : till,
    type: type === "STANDARD" ? undefined : type,
    ...declaredWeek(week),
    repeats: recurrence === null ? undefined : declaredRecurrence(recurrence),
  });
}
