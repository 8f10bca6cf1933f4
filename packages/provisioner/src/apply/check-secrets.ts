import type { Diagnostic, RelatedPlace } from "@flowc/diagnostics";
import type { DesiredResource } from "../declaration/desired.js";
import { words } from "../declaration/words.js";
import type { Change, Plan, PlanStep } from "../plan/plan.js";
import type { SecretPlace } from "../secrets/secret.js";
import { SecretUnavailable, type SecretVault, secretsIn } from "../secrets/secret-vault.js";
import { diagnoseFailure } from "./step-failure.js";

/** Of those that need one missing secret, so many are named besides the first. */
const mostNamed = 5;

/** A step and what it writes. */
interface Writing {
  readonly step: PlanStep;
  readonly change: Change;
  readonly desired: DesiredResource;
}

/**
 * Reads the secrets on this machine that the steps of a plan will write: what is missing is known before anything is
 * changed, and told once for all that need it. Those of Secrets Manager are read when they are needed.
 */
export async function missingSecrets(
  plan: Plan,
  desired: ReadonlyMap<string, DesiredResource>,
  vault: SecretVault,
): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const { place, writings } of neededSecrets(plan, desired)) {
    const [first, ...others] = writings;
    const missing = await whyMissing(place, vault);
    if (missing === undefined || first === undefined) continue;
    const diagnostics = diagnoseFailure(missing, first) ?? [];
    found.push(...diagnostics.map((diagnostic) => withOthers(diagnostic, others.map(needing))));
  }
  return found;
}

/** Each secret on this machine with what writes it: a resource once, however many steps it takes. */
function neededSecrets({ steps, changes }: Plan, desired: ReadonlyMap<string, DesiredResource>) {
  const changeOf = new Map(changes.map((change) => [change.address, change]));
  const needed = new Map<string, { readonly place: SecretPlace; readonly writings: Writing[] }>();
  for (const step of steps) {
    const resource = desired.get(step.address);
    const change = changeOf.get(step.address);
    if (resource === undefined || change === undefined) continue;
    for (const place of secretsIn(written(step, resource)).filter((one) => one.in !== "secretsManager")) {
      const key = JSON.stringify(place);
      const { writings } = needed.get(key) ?? { writings: [] };
      const isKnown = writings.some((writing) => writing.step.address === step.address);
      needed.set(key, { place, writings: isKnown ? writings : [...writings, { step, change, desired: resource }] });
    }
  }
  return needed.values();
}

async function whyMissing(place: SecretPlace, vault: SecretVault): Promise<SecretUnavailable | undefined> {
  try {
    await vault.text(place);
    return undefined;
  } catch (error) {
    if (error instanceof SecretUnavailable) return error;
    throw error;
  }
}

function needing({ desired: { kind, name, span } }: Writing): RelatedPlace {
  return { message: `${words(kind, name)} needs it, too`, ...(span && { span }) };
}

function withOthers(diagnostic: Diagnostic, others: readonly RelatedPlace[]): Diagnostic {
  if (others.length === 0) return diagnostic;
  const more = others.length - mostNamed;
  const rest = more > 0 ? [{ message: `and so do ${more} more` }] : [];
  return { ...diagnostic, related: [...others.slice(0, mostNamed), ...rest] };
}

/** The properties that a step writes. A creation writes all but those that a later step writes, which is in the plan too. */
function written({ action, properties }: PlanStep, resource: DesiredResource): unknown {
  if (action === "create") return resource.properties;
  if (action !== "update" && action !== "finish") return undefined;
  return properties.map((property) => resource.properties[property]);
}
