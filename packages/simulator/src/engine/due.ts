import type { ContactState, SimulationState, Thread, Timer, Wait } from "../state/simulation-state.js";

/** A thread that is ready to run. */
export interface Ready {
  readonly contact: ContactState;
  readonly thread: Thread;
}

/** What falls due next: a waiting thread, or a timer of a contact. */
export type Due =
  | { readonly at: number; readonly contact: ContactState; readonly thread: Thread; readonly timer?: undefined }
  | { readonly at: number; readonly contact: ContactState; readonly timer: Timer; readonly thread?: undefined };

/** When a waiting thread goes on by itself; undefined when it only hears what somebody does. */
export function waitEnds({ until, arrives }: Wait): number | undefined {
  if (arrives === undefined) return until;
  return until === undefined ? arrives.at : Math.min(until, arrives.at);
}

/** When a thread does something by itself: goes on after its wait, or comes back to a wait that let it run on. */
function threadDue({ wait, meanwhile }: Thread): number | undefined {
  const at = wait && waitEnds(wait);
  if (meanwhile === undefined) return at;
  return at === undefined ? meanwhile.until : Math.min(at, meanwhile.until);
}

/** The thread that runs next; undefined when all wait or nothing runs. */
export function firstReady(state: SimulationState): Ready | undefined {
  for (const contact of state.contacts) {
    for (const thread of contact.threads) if (thread.wait === undefined) return { contact, thread };
  }
  return undefined;
}

/** When the first that is being said has been heard; undefined when nobody speaks. */
export function speechEnds(state: SimulationState): number | undefined {
  let first: number | undefined;
  for (const { threads } of state.contacts) {
    for (const { wait } of threads) {
      if (wait?.speaks && wait.until !== undefined && (first === undefined || wait.until < first)) first = wait.until;
    }
  }
  return first;
}

/** What falls due first; undefined when nothing happens by itself. */
export function firstDue(state: SimulationState): Due | undefined {
  let first: Due | undefined;
  for (const contact of state.contacts) {
    for (const thread of contact.threads) {
      const at = threadDue(thread);
      if (at !== undefined && (first === undefined || at < first.at)) first = { at, contact, thread };
    }
    for (const timer of contact.timers) {
      if (first === undefined || timer.at < first.at) first = { at: timer.at, contact, timer };
    }
  }
  return first;
}
