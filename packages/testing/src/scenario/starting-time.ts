import { scenarioDiagnostics } from "../diagnostics/scenario-diagnostics.js";
import { ScenarioError } from "./scenario-error.js";

/** A moment: a text of ISO 8601 (`2026-11-20T10:00`), a date, or milliseconds since 1970-01-01 UTC. */
export type Moment = string | number | Date;

/** A Wednesday at noon: a scenario that does not care is within most hours of operation. */
const whenNobodyCares = Date.UTC(2026, 0, 7, 12);

const withoutZone = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?)?$/;

/** A moment in milliseconds. A text that names no zone is taken as UTC. */
export function startingTime(at: Moment | undefined): number {
  if (at === undefined) return whenNobodyCares;
  const time = typeof at === "string" ? Date.parse(withoutZone.test(at) ? utc(at) : at) : Number(at);
  if (Number.isFinite(time)) return time;
  const given = typeof at === "string" ? `"${at}"` : String(at);
  throw new ScenarioError(
    scenarioDiagnostics.create("TEST107", { what: "at", given, allowed: "a day and a time that there are" }),
  );
}

function utc(text: string): string {
  return text.includes("T") ? `${text}Z` : `${text}T00:00Z`;
}
