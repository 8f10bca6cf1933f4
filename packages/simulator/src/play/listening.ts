import type { ContactState, Participant, SimulationState, Thread } from "../state/simulation-state.js";

/** A flow that runs for a contact. */
export interface ContactThread {
  readonly contact: ContactState;
  readonly thread: Thread;
}

/** The flow that listens for keys, words or clicks of a participant; undefined when none does. */
export function listeningThread(state: SimulationState, participant: Participant): ContactThread | undefined {
  for (const contact of state.contacts) {
    const thread = contact.threads.find((kept) => kept.participant === participant && kept.wait?.listens);
    if (thread !== undefined) return { contact, thread };
  }
  return undefined;
}

/** Whether a participant can say or press something that somebody hears: a flow listens, or they talk. */
export function isHeard(state: SimulationState, participant: Participant): boolean {
  return listeningThread(state, participant) !== undefined || state.contacts.some(({ phase }) => phase === "agent");
}
