import type { ContactState, SimulationState, Thread, Timer } from "../state/simulation-state.js";

/** A thread that is ready to run. */
export interface Ready {
  readonly contact: ContactState;
  readonly thread: Thread;
}

/** What falls due next: a waiting thread, or a timer of a contact. */
export type Due =
  | { readonly at: number; readonly contact: ContactState; readonly thread: Thread; readonly timer?: undefined }
  | { readonly at: number; readonly contact: ContactState; readonly timer: Timer; readonly thread?: undefined };

/** The thread that runs next; undefined when all wait or nothing runs. */
export function firstReady(state: SimulationState): Ready | undefined {
  for (const contact of state.contacts) {
    for (const thread of contact.threads) if (thread.wait === undefined) return { contact, thread };
  }
  return undefined;
}

/** What falls due first; undefined when nothing happens by itself. */
export function firstDue(state: SimulationState): Due | undefined {
  let first: Due | undefined;
  for (const contact of state.contacts) {
    for (const thread of contact.threads) {
      const at = thread.wait?.until;
      if (at !== undefined && (first === undefined || at < first.at)) first = { at, contact, thread };
    }
    for (const timer of contact.timers) {
      if (first === undefined || timer.at < first.at) first = { at: timer.at, contact, timer };
    }
  }
  return first;
}
