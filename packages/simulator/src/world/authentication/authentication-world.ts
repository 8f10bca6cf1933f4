import type { JsonValue } from "@flowc/connect-model";
import type { AuthenticationQuestion } from "../../request/request.js";
import { type Answerer, unknown } from "../answerer.js";
import type { Replies, Reply } from "../reply.js";

/** How signing in goes. `customer`: id of the profile that is found. */
export type AuthenticationReply =
  | "signedIn"
  | "optedOut"
  | "failed"
  | { readonly result: "signedIn"; readonly customer?: string; readonly identityProvider?: string };

export interface AuthenticationOptions {
  /**
   * How customers who are asked to sign in do. Absent: the customer may do it, see AuthenticateParticipant.
   *
   * Answer: `{ result, customer?, identityProvider? }`.
   */
  readonly authentication?: Reply<AuthenticationReply, AuthenticationQuestion>;
}

function toValue(reply: AuthenticationReply): JsonValue {
  return typeof reply === "string" ? { result: reply } : { ...reply };
}

/** The part of a world that signs in. */
export function answerAuthentication(
  { authentication }: AuthenticationOptions,
  replies: Replies,
): Answerer<AuthenticationQuestion> {
  return (question) => (authentication === undefined ? unknown : replies.answer(authentication, question, toValue));
}
