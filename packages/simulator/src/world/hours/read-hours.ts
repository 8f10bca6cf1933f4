import type { Diagnostic } from "@flowc/diagnostics";
import { dayOf } from "../../clock/local-time.js";
import { isTimeZone, nearestTimeZone } from "../../clock/time-zone.js";
import { placesDiagnostics } from "../../diagnostics/places-diagnostics.js";
import type { HoursSchedule, Override } from "./hours-schedule.js";
import type { HoursOverride, OpenHours, OpenWeek } from "./open-hours.js";
import { readWeek, type Week } from "./open-week.js";

const types = ["STANDARD", "OPEN", "CLOSED"];
const frequencies = ["WEEKLY", "MONTHLY", "YEARLY"];

/** Hours that have been read; the overrides of parents are not in yet. */
export interface ReadHours {
  /** Undefined: they cannot be used. */
  readonly schedule?: HoursSchedule;
  readonly parents: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads hours of operation as somebody wrote them. What is wrong is told, and makes them unusable. */
export function readHours(name: string, given: OpenHours): ReadHours {
  const found: Diagnostic[] = [];
  const { timeZone, overrides = [], parents = [] } = given;
  if (!isTimeZone(timeZone)) {
    const parameters = { subject: `"${name}"`, value: timeZone, nearest: nearestTimeZone(timeZone) };
    found.push(placesDiagnostics.create("SIM140", parameters));
  }
  const week = weekOf(name, given, found);
  const read = overrides.flatMap((override) => overrideOf(name, override, found) ?? []);
  const competing = competingOverrides(name, read);
  return {
    ...(found.length === 0 && { schedule: { timeZone, week, overrides: read } }),
    parents: parents.map((parent) => (typeof parent === "string" ? parent : parent.name)),
    diagnostics: [...found, ...competing],
  };
}

function weekOf(hours: string, given: OpenWeek, found: Diagnostic[]): Week {
  const { week, problems } = readWeek(given);
  for (const problem of problems) found.push(placesDiagnostics.create("SIM141", { hours, ...problem }));
  return week;
}

function overrideOf(hours: string, given: HoursOverride, found: Diagnostic[]): Override | undefined {
  const { name, type = "STANDARD", repeats, till = given.from } = given;
  const first = dayOf(given.from);
  const last = dayOf(till);
  const week = weekOf(hours, given, found);
  const problem = overrideProblem(given);
  if (problem !== undefined) found.push(placesDiagnostics.create("SIM142", { hours, override: name, problem }));
  if (problem !== undefined || first === undefined || last === undefined) return undefined;
  return { name, from: first, till: last, type, week, ...(repeats !== undefined && { repeats }) };
}

function overrideProblem({ from, till = from, type = "STANDARD", repeats }: HoursOverride): string | undefined {
  const wrongDay = [from, till].find((text) => dayOf(text) === undefined);
  if (wrongDay !== undefined) return `has the day "${wrongDay}"`;
  if (till < from) return `ends on ${till}, before it begins on ${from}`;
  if (!types.includes(type)) return `has the type "${type}"`;
  if (repeats === undefined) return undefined;
  if (!frequencies.includes(repeats.frequency)) return `repeats "${repeats.frequency}"`;
  const { interval = 1 } = repeats;
  return Number.isInteger(interval) && interval > 0 ? undefined : `repeats every ${interval}`;
}

/** Temporary hours that begin and end within each other: which one counts is not documented. */
function competingOverrides(hours: string, overrides: readonly Override[]): readonly Diagnostic[] {
  const temporary = overrides
    .filter(({ type, repeats }) => type === "STANDARD" && repeats === undefined)
    .toSorted((one, other) => (one.from.toString() < other.from.toString() ? -1 : 1));
  let longest: Override | undefined;
  const found: Diagnostic[] = [];
  for (const second of temporary) {
    const till = longest?.till.toString() ?? "";
    if (longest !== undefined && till >= second.from.toString()) {
      found.push(placesDiagnostics.create("SIM144", { hours, first: longest.name, second: second.name }));
    }
    if (second.till.toString() > till) longest = second;
  }
  return found;
}
