import { FailedCall } from "../api/gateway.js";
import type { ReadFailure } from "../plan/live-view.js";
import { iamAction } from "../policy/iam-action.js";

/** Errors that are about who asks, not about what is asked: nothing else can be read either. */
const aboutCredentials: ReadonlySet<string> = new Set([
  "CredentialsProviderError",
  "ExpiredTokenException",
  "InvalidSignatureException",
  "MissingAuthenticationTokenException",
  "SignatureDoesNotMatch",
  "UnrecognizedClientException",
]);

/** A read that failed for good, when the reading of other things can go on; else it is thrown again. */
export function readFailureOf(error: unknown): ReadFailure {
  if (!(error instanceof FailedCall)) throw error;
  const { operation, kind } = error;
  const { name, message } = error.error.failure;
  if (aboutCredentials.has(name)) throw error;
  return { operation, error: name, words: message, ...(kind === "denied" && { action: iamAction(operation) }) };
}
