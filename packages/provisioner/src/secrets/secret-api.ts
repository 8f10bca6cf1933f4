import type { ApiInput, ConnectApi } from "../api/connect-api.js";
import { type SecretVault, secretsIn } from "./secret-vault.js";

/**
 * An API that takes inputs with secrets by their place and sends their text. It stands directly before the service, so
 * that journal, events and retries never hold a text; what comes back as an error is cleared of it.
 */
export function withSecrets(api: ConnectApi, vault: SecretVault): ConnectApi {
  return {
    ...(api.hasRateLimits !== undefined && { hasRateLimits: api.hasRateLimits }),
    async send(operation, input) {
      const revealed = secretsIn(input).length === 0 ? input : ((await vault.reveal(input)) as ApiInput);
      try {
        return await api.send(operation, revealed);
      } catch (error) {
        throw vault.redactError(error);
      }
    },
  };
}
