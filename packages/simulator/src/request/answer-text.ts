import type { Answer } from "./request.js";

/** How an answer turned out, for the trace: `value`, `error` with what went wrong, `timeout`, `unknown`. */
export function answerText(answer: Answer): string {
  return answer.kind === "error" ? `error ${answer.error}` : answer.kind;
}
