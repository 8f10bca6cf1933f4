import { scenarioDiagnostics } from "../diagnostics/scenario-diagnostics.js";
import { ScenarioError } from "./scenario-error.js";

/** How long: seconds, or its parts. */
export type Duration =
  | number
  | { readonly days?: number; readonly hours?: number; readonly minutes?: number; readonly seconds?: number };

/** A duration in seconds; one that is negative or no number is a mistake in the scenario. */
export function secondsOf(duration: Duration): number {
  const seconds = isParts(duration) ? sum(duration) : duration;
  if (typeof seconds === "number" && Number.isFinite(seconds) && seconds >= 0) return seconds;
  const given = typeof duration === "number" ? String(duration) : (JSON.stringify(duration) ?? "undefined");
  throw new ScenarioError(
    scenarioDiagnostics.create("TEST107", {
      what: "A duration",
      given,
      allowed: "a number of seconds from 0, or { minutes: 5 },",
    }),
  );
}

type Parts = Exclude<Duration, number>;

/** Whether it has parts of which each is one. Tests in JavaScript may give anything. */
function isParts(duration: Duration): duration is Parts {
  if (typeof duration !== "object" || duration === null) return false;
  return Object.keys(duration).every((part) => ["days", "hours", "minutes", "seconds"].includes(part));
}

function sum({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Parts): number {
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}
