import { nearest } from "@flowc/diagnostics";
import type { Answer, Question, Request } from "../request/request.js";
import type { SimulationState } from "../state/simulation-state.js";

/** Answers one kind of question. */
export type Answerer<Q extends Question = Question> = (
  request: Q & Pick<Request, "id" | "contact">,
  state: SimulationState,
) => Answer | Promise<Answer>;

/** Nobody said how this is to be answered. */
export const unknown: Answer = { kind: "unknown" };

/** Nobody said how this is to be answered; one of `names` may be what was meant. */
export function unknownName(name: string, names: Iterable<string>): Answer {
  const meant = nearest(name, names);
  return meant === undefined ? unknown : { kind: "unknown", nearest: meant };
}
