import type { Session, SimulationState } from "@flowc/simulator";
import type { Stretch } from "./stretch.js";

/** Whether something real has not answered yet. */
export function isPending({ standstill }: Session): boolean {
  return standstill.kind === "pending";
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
