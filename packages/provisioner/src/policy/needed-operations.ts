import type { ResourceKind } from "@flowc/connect-model";
import { partsOf } from "../declaration/address.js";
import type { Desired } from "../declaration/desired.js";
import type { Environment } from "../declaration/environment.js";
import { mayCreateInstance } from "../declaration/environment-desired.js";
import { type Scope, scopeOf } from "../driver/scope.js";
import type { Plan } from "../plan/plan.js";
import { referencesOf } from "../plan/resolver.js";
import { driverOf, drivers } from "../resources/drivers.js";
import { secretPlace } from "../secrets/secret.js";
import { driverOperations, sharedOperations } from "./generated/driver-operations.js";

/** Operations whose permission a deploy needs, in alphabetical order. */
export interface NeededOperations {
  readonly operations: readonly string[];
  /** Kinds that are read or written. */
  readonly kinds: ReadonlySet<ResourceKind>;
}

/**
 * Everything that creating, reading, updating and deleting what is declared takes, and what `alsoKinds` takes. What is
 * only deleted on request (instances, numbers) is left out: a plan that does it says so.
 */
export function operationsOfDesired(
  desired: Desired,
  environment: Environment,
  alsoKinds: Iterable<ResourceKind> = [],
): NeededOperations {
  const declared = new Set([...desired.resources.map(({ kind }) => kind), ...alsoKinds, rootKind()]);
  const referred = new Set(desired.resources.flatMap((one) => referencesOf(driverOf(one.kind), one).map(kindOfTarget)));
  const isCreator = desired.resources.some(
    (one) => driverOf(one.kind).level === "account" && mayCreateInstance(environment, one),
  );
  const writes = [...declared].flatMap((kind) => writesOf(kind, environment, isCreator));
  return needed([...declared, ...referred], [...writes, ...secretReads(desired)]);
}

/** What making this plan again and applying it takes: reads of the kinds it is about, and the writes it lists. */
export function operationsOfPlan(plan: Plan, desired: Desired): NeededOperations {
  const kinds = plan.changes.map(({ kind }) => kind);
  const external = Object.keys(plan.external).map((address) => partsOf(address).kind);
  const writes = plan.changes.flatMap(({ calls }) => calls.map(({ operation }) => operation));
  return needed([rootKind(), ...kinds, ...external], [...writes, ...tagsOfCreations(writes), ...secretReads(desired)]);
}

function needed(kinds: readonly ResourceKind[], more: readonly string[]): NeededOperations {
  const reads = kinds.flatMap((kind) => driverOperations[kind]?.reads ?? []);
  const checks = kinds.flatMap((kind) => preflightReads[kind] ?? []);
  const operations = new Set([...sharedOperations.reads, ...reads, ...checks, ...more]);
  return { operations: [...operations].toSorted(), kinds: new Set(kinds) };
}

/** What is looked at before a deploy, outside of Connect. */
const preflightReads: Readonly<Partial<Record<ResourceKind, readonly string[]>>> = {
  lambdaFunction: ["lambda:GetFunction"],
  lexBot: ["lex:DescribeBotAlias"],
};

function writesOf(kind: ResourceKind, environment: Environment, isCreator: boolean): readonly string[] {
  const driver = drivers.get(kind);
  if (driver === undefined) return [];
  const scope: Scope = scopeOf(environment);
  const destroying = driver.destroy({ id: "id", arn: "arn", scope }, {}).map(({ operation }) => operation);
  const refused = driver.deletion === "delete" ? [] : destroying;
  const writes = (driverOperations[kind]?.writes ?? []).filter(
    (operation) => !refused.includes(operation) && (driver.level !== "account" || isCreator || !isCreation(operation)),
  );
  return [...sharedOperations.writes, ...writes, ...(driver.taggable ? ["TagResource", "UntagResource"] : [])];
}

/** A creation that gives tags needs the permission to tag, too. */
function tagsOfCreations(writes: readonly string[]): readonly string[] {
  return writes.some(isCreation) ? ["TagResource"] : [];
}

function isCreation(operation: string): boolean {
  return /^(?:Create|Claim|Import)/.test(operation);
}

function secretReads({ resources }: Desired): readonly string[] {
  const places = resources.flatMap(({ properties }) => Object.values(properties).map(secretPlace));
  return places.some((place) => place?.in === "secretsManager") ? ["secretsmanager:GetSecretValue"] : [];
}

function rootKind(): ResourceKind {
  return "instance";
}

function kindOfTarget({ target }: { readonly target: { readonly kind: ResourceKind } }): ResourceKind {
  return target.kind;
}
