import type { TraceEvent } from "@flowc/simulator";

/** The queues that contacts were put into, in order: names, or ARNs where a document writes one. */
export function queuesReached(trace: readonly TraceEvent[]): readonly string[] {
  return trace.flatMap((event) =>
    event.event === "ContactMoved" && event.phase === "queued" && event.detail !== undefined ? [event.detail] : [],
  );
}
