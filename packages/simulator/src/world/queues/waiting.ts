import type { ContactState, SimulationState } from "../../state/simulation-state.js";

/** Contacts of the simulation that wait in a queue, the one that came first first. */
export function waitingIn(state: SimulationState, queue: string): readonly ContactState[] {
  return state.contacts
    .filter((contact) => contact.phase === "queued" && contact.queue?.queue === queue)
    .toSorted((one, other) => (one.queue?.since ?? 0) - (other.queue?.since ?? 0));
}
