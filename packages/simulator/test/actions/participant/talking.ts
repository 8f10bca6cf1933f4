import type { Session } from "../../../src/index.js";

/** What was said so far, by whom it was heard. */
export function heard(session: Session): readonly string[] {
  return session.trace.flatMap((event) =>
    event.event === "MessageReceived"
      ? [event.source === undefined ? event.text : `[${event.source}] ${event.text}`]
      : [],
  );
}

/** Presses keys one after the other. */
export function press(session: Session, keys: string): void {
  for (const key of keys) session.send({ kind: "key", key });
}

/** Lets seconds go by. */
export function pass(session: Session, seconds: number): void {
  session.passTimeTo(session.state.now + seconds * 1000);
}

/** How the last run of a block ended. */
export function outcome(session: Session, block: string): unknown {
  const ends = session.trace.flatMap((event) =>
    event.event === "FlowActionCompleted" && event.block === block ? [event] : [],
  );
  const last = ends.at(-1);
  return last && (last.detail ?? last.outcome);
}

/** The stored customer input of the flow that runs. */
export function stored(session: Session): unknown {
  return session.state.contacts[0]?.threads[0]?.frames.at(-1)?.data.StoredCustomerInput;
}
