import type { Answer } from "../request/request.js";

/** Changes an answer, at once or when it is there. */
export function whenAnswered(
  answer: Answer | Promise<Answer>,
  change: (answer: Answer) => Answer,
): Answer | Promise<Answer> {
  return "then" in answer ? answer.then(change) : change(answer);
}
