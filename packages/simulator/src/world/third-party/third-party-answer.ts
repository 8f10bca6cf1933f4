import { isJsonObject } from "@flowc/connect-model";
import type { Answer } from "../../request/request.js";

/**
 * What becomes of a call to somebody outside, the answer to a `ThirdPartyQuestion`. A stub may also answer `null`: they
 * answer the phone. How long it rings before is the answer's `afterSeconds`.
 */
export interface ThirdPartyAnswer {
  readonly outcome: "answered" | "noAnswer" | "failed";
  /** How long they talk until they hang up. Absent: until the customer hangs up. */
  readonly talksSeconds?: number;
}

/** How a call to somebody outside went. */
export type CallOutcome =
  | { readonly kind: "answered"; readonly talksSeconds?: number }
  | { readonly kind: "failed"; readonly error: string; readonly reason?: string };

const noAnswer: CallOutcome = { kind: "failed", error: "ConnectionTimeLimitExceeded", reason: "nobody answered" };

/** Reads what the world says of a call; undefined: it says nothing. */
export function callOutcomeOf(answer: Answer): CallOutcome | undefined {
  if (answer.kind === "unknown") return undefined;
  if (answer.kind === "error") return { kind: "failed", error: answer.error };
  if (answer.kind === "timeout") return noAnswer;
  if (answer.value === null) return { kind: "answered" };
  const { outcome, talksSeconds } = isJsonObject(answer.value) ? answer.value : {};
  if (outcome === "noAnswer") return noAnswer;
  if (outcome === "failed") return { kind: "failed", error: "CallFailed", reason: "the call failed" };
  if (outcome !== "answered") return { kind: "failed", error: "NoMatchingError", reason: "not an answer of a call" };
  return typeof talksSeconds === "number" ? { kind: "answered", talksSeconds } : { kind: "answered" };
}
