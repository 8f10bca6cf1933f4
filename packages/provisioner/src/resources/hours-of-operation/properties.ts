import { type JsonObject, type JsonValue, limits } from "@flowc/connect-model";
import { nearest } from "@flowc/diagnostics";
import type { CheckReport } from "../../declaration/check-report.js";
import type { Declaration } from "../../declaration/gather.js";
import {
  checkKnown,
  checkPresent,
  defined,
  type Given,
  referenceListOf,
  textOf,
} from "../../declaration/property-checks.js";
import { isReference } from "../../declaration/resource-declaration.js";
import type { PropertyTable } from "../../driver/property-spec.js";
import { namesInWords } from "../list-changes.js";
import type { HoursOfOperationDeclaration } from "./declaration.js";
import { normaliseOverrides, type Override, overridesInWords, sameOverrides } from "./overrides.js";
import { normaliseWeek, type WeekSlot, weekInWords, weekProperties } from "./week.js";

export const hoursOfOperationTable: PropertyTable = {
  name: { label: "name" },
  description: { label: "description" },
  timeZone: { label: "time zone", impact: "Opening times move with it." },
  week: {
    label: "open times",
    compare: "set",
    words: (value) => weekInWords(value as unknown as readonly WeekSlot[]),
  },
  parents: {
    label: "parents",
    compare: "set",
    reference: "hoursOfOperation",
    dropped: [],
    impact: "Overrides of the parents count, too.",
    words: namesInWords("hoursOfOperation"),
  },
  overrides: {
    label: "overrides",
    compare: "set",
    dropped: [],
    agrees: sameOverrides,
    words: (value) => overridesInWords(value as unknown as readonly Override[]),
  },
};

const allowed = ["timeZone", "description", ...weekProperties, "overrides", "parents", "formerName", "tags"];

/** Checks hours of operation and gives them as the engine compares them. */
export function normaliseHoursOfOperation(declaration: HoursOfOperationDeclaration, report: CheckReport): JsonObject {
  const given = declaration.properties as unknown as Given;
  checkKnown(given, allowed, report);
  return defined({
    name: declaration.name,
    description: textOf(given, { key: "description", label: "description" }, [1, 250], report),
    timeZone: timeZoneOf(given, report),
    week: normaliseWeek(given, report),
    parents: parentsOf(given, report),
    overrides: normaliseOverrides(given, report),
  });
}

function parentsOf(given: Given, report: CheckReport): JsonValue | undefined {
  const name = { key: "parents", label: "parents" };
  const max = limits.instance.parentsPerHoursOfOperation.value;
  const parents = referenceListOf(given, name, "hoursOfOperation", max, report);
  const circle = circleOf(report);
  // Once for a circle: the report of its first name says it.
  if (circle !== undefined && circle.toSorted()[0] === report.name) report.add("PLAN238", { circle }, "/parents");
  return parents;
}

/** The names of a circle of parents through these hours, beginning with them; undefined when there is none. */
function circleOf({ name, declared }: CheckReport): readonly string[] | undefined {
  const parents = new Map(declared("hoursOfOperation").map((hours) => [hours.name, parentNames(hours)]));
  const ways: (readonly string[])[] = [[name]];
  const seen = new Set<string>();
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    for (const parent of parents.get(way.at(-1) ?? "") ?? []) {
      if (parent === name) return way;
      if (!seen.has(parent)) ways.push([...way, parent]);
      seen.add(parent);
    }
  }
  return undefined;
}

function parentNames(declaration: Declaration): readonly string[] {
  const { parents } = declaration.kind === "hoursOfOperation" ? (declaration.properties as Given) : {};
  return Array.isArray(parents) ? parents.filter(isReference).map(({ name }) => name) : [];
}

function timeZoneOf(given: Given, report: CheckReport): JsonValue | undefined {
  const name = { key: "timeZone", label: "time zone" };
  checkPresent(given, name, report);
  const value = textOf(given, name, [1, 64], report);
  if (value === null || value === "") return undefined;
  const zones = Intl.supportedValuesOf("timeZone");
  if (zones.includes(value)) return value;
  const close = nearest(value, zones);
  if (!isTimeZone(value) || close?.toLowerCase() === value.toLowerCase()) {
    report.add("PLAN105", { resource: report.resource, value, nearest: close }, "/timeZone");
  }
  return value;
}

/** Also older and newer names of zones, which the list of the canonical ones leaves out. */
function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return /^[A-Z]/.test(name);
  } catch {
    return false;
  }
}
