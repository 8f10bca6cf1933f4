import type { TraceEvent } from "./trace-event.js";

/**
 * A trace as JSON lines: one event per line, `event` first, then when and where, then what. The same trace always gives
 * the same bytes.
 */
export function traceLines(trace: readonly TraceEvent[]): string {
  return trace.map((event) => `${traceLine(event)}\n`).join("");
}

/** One trace event as one line of JSON, without a line break. */
export function traceLine(traced: TraceEvent): string {
  const { event, at, contact, ...rest } = traced;
  return JSON.stringify({ event, at: new Date(at).toISOString(), contact, ...rest });
}
