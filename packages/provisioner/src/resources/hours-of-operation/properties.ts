import type { JsonObject, JsonValue } from "@flowc/connect-model";
import { nearest } from "@flowc/diagnostics";
import type { CheckReport } from "../../declaration/check-report.js";
import { checkKnown, checkPresent, defined, type Given, textOf } from "../../declaration/property-checks.js";
import type { PropertyTable } from "../../driver/property-spec.js";
import { type HoursOfOperationDeclaration, weekDays } from "./declaration.js";
import { normaliseWeek, type WeekSlot, weekInWords } from "./week.js";

export const hoursOfOperationTable: PropertyTable = {
  name: { label: "name" },
  description: { label: "description" },
  timeZone: { label: "time zone", impact: "Opening times move with it." },
  week: {
    label: "open times",
    compare: "set",
    words: (value) => weekInWords(value as unknown as readonly WeekSlot[]),
  },
};

const allowed = ["timeZone", "description", "everyDay", "weekdays", "weekend", ...weekDays, "formerName", "tags"];

/** Checks hours of operation and gives them as the engine compares them. */
export function normaliseHoursOfOperation(declaration: HoursOfOperationDeclaration, report: CheckReport): JsonObject {
  const given = declaration.properties as unknown as Given;
  checkKnown(given, allowed, report);
  return defined({
    name: declaration.name,
    description: textOf(given, { key: "description", label: "description" }, [1, 250], report),
    timeZone: timeZoneOf(given, report),
    week: normaliseWeek(given, report),
  });
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
