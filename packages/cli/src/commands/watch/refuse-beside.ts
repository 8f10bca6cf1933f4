import { usageDiagnostics } from "../../command/usage-codes.js";
import { UsageError } from "../../command/usage-error.js";

/**
 * Refuses what means nothing beside `--watch`.
 * @param what what was given
 * @param instead what to write
 * @throws UsageError CLI336
 */
export function refuseBeside(isGiven: true, what: string, reason: string, instead: string): never;
export function refuseBeside(isGiven: boolean, what: string, reason: string, instead: string): void;
export function refuseBeside(isGiven: boolean, what: string, reason: string, instead: string): void {
  if (!isGiven) return;
  const parameters = { options: `${what} and --watch`, reason, instead: `Write: ${instead}` };
  throw new UsageError(usageDiagnostics.create("CLI336", parameters));
}
