import { scenarioDiagnostics } from "../diagnostics/scenario-diagnostics.js";
import { ScenarioError } from "./scenario-error.js";

/** How long: seconds, or its parts. */
export type Duration =
  | number
  | { readonly days?: number; readonly hours?: number; readonly minutes?: number; readonly seconds?: number };

/** A duration in seconds; one that is negative or no number is a mistake in the scenario. */
export function secondsOf(duration: Duration): number {
  const seconds = typeof duration === "number" ? duration : sum(duration);
  if (Number.isFinite(seconds) && seconds >= 0) return seconds;
  const given = typeof duration === "number" ? String(duration) : JSON.stringify(duration);
  throw new ScenarioError(
    scenarioDiagnostics.create("TEST107", { what: "A duration", given, allowed: "a number of seconds from 0" }),
  );
}

function sum({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Exclude<Duration, number>): number {
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}
