import type { ContactState, Session, SimulationState, Thread } from "@flowc/simulator";
import type { Stretch } from "./stretch.js";

/** The contact that things happen to: the first that is not over, else the first. */
export function contactInPlay({ contacts }: SimulationState): ContactState | undefined {
  return contacts.find(({ ended }) => ended === undefined) ?? contacts[0];
}

/** The flow that listens for keys, words or clicks of a participant. */
export function listener(state: SimulationState, participant: "customer" | "agent" = "customer"): Thread | undefined {
  for (const { threads } of state.contacts) {
    const found = threads.find((thread) => thread.participant === participant && thread.wait?.listens);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether something real has not answered yet. */
export function isPending({ standstill }: Session): boolean {
  return standstill.kind === "pending";
}

/** Phases in which flows go on by themselves; in the others a contact waits for people. */
const movingPhases: ReadonlySet<string> = new Set(["flow", "joining", "disconnecting"]);

/** Whether nothing more happens before somebody does something: the flow asks, a queue or a talk takes its time. */
export function isAtRest(state: SimulationState): boolean {
  return listener(state) !== undefined || !state.contacts.some(({ phase }) => movingPhases.has(phase));
}

/**
 * Lets time pass from one thing that falls due to the next, until `reached` holds.
 * @param isOver gives up when it holds
 * @param mostMilliseconds gives up after so much time of the virtual clock
 * @returns whether `reached` holds
 */
export function* passUntil(
  session: Session,
  reached: (state: SimulationState) => boolean,
  isOver: (state: SimulationState) => boolean,
  mostMilliseconds: number,
): Stretch<boolean> {
  const latest = session.state.now + mostMilliseconds;
  while (true) {
    while (isPending(session)) yield;
    if (reached(session.state)) return true;
    if (session.standstill.kind !== "waiting" || isOver(session.state)) return false;
    const due = session.nextDue();
    if (due === undefined || due > latest) return false;
    session.passTimeTo(due);
  }
}
