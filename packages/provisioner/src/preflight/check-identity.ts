import type { Diagnostic } from "@flowc/diagnostics";
import { type ConnectApi, ConnectApiError } from "../api/connect-api.js";
import { planDiagnostics } from "../codes/plan-codes.js";
import type { Environment } from "../declaration/environment.js";

/** Errors that say the credentials are missing, expired or not taken (AWS common errors, checked 2026-11-20). */
const unusable = new Set([
  "CredentialsProviderError",
  "ExpiredToken",
  "ExpiredTokenException",
  "InvalidClientTokenId",
  "InvalidSignatureException",
  "MissingAuthenticationTokenException",
  "SignatureDoesNotMatch",
  "TokenProviderError",
  "UnrecognizedClientException",
]);

/**
 * Asks who is signed in, before anything else is asked: PLAN321 when it is another account than the environment's,
 * PLAN322 when AWS takes no credentials, PLAN323 when it cannot be found out although an account is required.
 */
export async function checkIdentity(api: ConnectApi, environment: Environment): Promise<readonly Diagnostic[]> {
  const { name, accountId } = environment;
  try {
    const { Account, Arn } = await api.send("sts:GetCallerIdentity", {});
    if (accountId === undefined || Account === accountId) return [];
    const parameters = { environment: name, expected: accountId, found: String(Account), arn: String(Arn) };
    return [planDiagnostics.create("PLAN321", parameters)];
  } catch (error) {
    if (!(error instanceof ConnectApiError)) throw error;
    const { failure } = error;
    if (unusable.has(failure.name)) {
      return [planDiagnostics.create("PLAN322", { environment: name, words: failure.message })];
    }
    if (accountId === undefined) return [];
    const parameters = { environment: name, expected: accountId, error: failure.name };
    return [planDiagnostics.create("PLAN323", parameters)];
  }
}
