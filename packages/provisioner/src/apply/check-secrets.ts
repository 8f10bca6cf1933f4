import type { Diagnostic } from "@flowc/diagnostics";
import type { DesiredResource } from "../declaration/desired.js";
import type { Plan, PlanStep } from "../plan/plan.js";
import { SecretUnavailable, type SecretVault, secretsIn } from "../secrets/secret-vault.js";
import { diagnoseFailure } from "./step-failure.js";

/**
 * Reads the secrets on this machine that the steps of a plan will write: what is missing is known before anything is
 * changed. Those of Secrets Manager are read when they are needed.
 */
export async function missingSecrets(
  { steps, changes }: Plan,
  desired: ReadonlyMap<string, DesiredResource>,
  vault: SecretVault,
): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const step of steps) {
    const resource = desired.get(step.address);
    const change = changes.find(({ address }) => address === step.address);
    if (resource === undefined || change === undefined) continue;
    for (const place of secretsIn(written(step, resource))) {
      const key = `${step.address} ${JSON.stringify(place)}`;
      if (place.in === "secretsManager" || seen.has(key)) continue;
      seen.add(key);
      try {
        await vault.text(place);
      } catch (error) {
        if (!(error instanceof SecretUnavailable)) throw error;
        found.push(...(diagnoseFailure(error, { step, change, desired: resource }) ?? []));
      }
    }
  }
  return found;
}

/** The properties that a step writes. A creation writes all but those that a later step writes, which is in the plan too. */
function written({ action, properties }: PlanStep, resource: DesiredResource): unknown {
  if (action === "create") return resource.properties;
  if (action !== "update" && action !== "finish") return undefined;
  return properties.map((property) => resource.properties[property]);
}
