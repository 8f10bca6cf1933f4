import type { Answer, Question, Request } from "../request/request.js";
import type { SimulationState } from "../state/simulation-state.js";

/** Answers one kind of question. */
export type Answerer<Q extends Question = Question> = (
  request: Q & Pick<Request, "id" | "contact">,
  state: SimulationState,
) => Answer | Promise<Answer>;

/** Nobody said how this is to be answered. */
export const unknown: Answer = { kind: "unknown" };
