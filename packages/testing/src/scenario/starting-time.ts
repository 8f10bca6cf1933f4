import { isTimeZone, momentOf, nearestTimeZone } from "@flowc/simulator";
import { scenarioDiagnostics } from "../diagnostics/scenario-diagnostics.js";
import { ScenarioError } from "./scenario-error.js";

/**
 * A moment: `2026-11-20`, `2026-11-20T10:00`, `2026-11-20 10:00:30`, with an offset of its own (`2026-11-20T10:00Z`), a
 * date, or milliseconds since 1970-01-01 UTC.
 */
export type Moment = string | number | Date;

/** A Wednesday at noon: a scenario that does not care is within most hours of operation. */
const whenNobodyCares = "2026-01-07T12:00";

/**
 * A moment in milliseconds.
 * @param timeZone where a text without an offset is meant
 */
export function startingTime(at: Moment = whenNobodyCares, timeZone = "UTC"): number {
  if (!isTimeZone(timeZone)) {
    const near = nearestTimeZone(timeZone);
    throw wrong("timeZone", `"${timeZone}"`, `a time zone such as "${near ?? "America/New_York"}"`);
  }
  const time = typeof at === "string" ? momentOf(at, timeZone) : Number(at);
  if (time !== undefined && Number.isFinite(time)) return time;
  throw wrong("at", typeof at === "string" ? `"${at}"` : String(at), 'a moment such as "2026-11-20T10:00"');
}

function wrong(what: string, given: string, allowed: string): ScenarioError {
  return new ScenarioError(scenarioDiagnostics.create("TEST107", { what, given, allowed }));
}
