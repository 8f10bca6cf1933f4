import { nearest } from "@flowc/diagnostics";
import { Temporal } from "temporal-polyfill";

/** Whether text is a time zone's name as Connect takes it: IANA, `Europe/London`. Offsets like `+01:00` are none. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Z]/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** The time zone whose name is nearest to a wrong one; undefined when none is near. */
export function nearestTimeZone(name: string): string | undefined {
  return nearest(name, Intl.supportedValuesOf("timeZone"));
}
