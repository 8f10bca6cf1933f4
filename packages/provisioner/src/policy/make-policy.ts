import type { BoundResource, ResourceKind } from "@flowc/connect-model";
import { partsOf } from "../declaration/address.js";
import type { Desired } from "../declaration/desired.js";
import type { Environment } from "../declaration/environment.js";
import { bareId } from "../driver/resolve.js";
import { type Scope, scopeInside, scopeKnowing, scopeOf } from "../driver/scope.js";
import type { Plan } from "../plan/plan.js";
import type { State } from "../state/state.js";
import { extraPermissions } from "./extra-permissions.js";
import { iamAction } from "./iam-action.js";
import { type NeededOperations, operationsOfDesired, operationsOfPlan } from "./needed-operations.js";
import { type PermissionPlace, placesOf } from "./operation-places.js";
import { placeArns } from "./place-arns.js";
import { type PolicyCondition, type PolicyDocument, type PolicyStatement, policyDocuments } from "./policy-document.js";

export interface PolicyOptions {
  readonly desired: Desired;
  readonly environment: Environment;
  /** What was deployed, when something was: says which instance it is, and what may have to be deleted. */
  readonly state?: State;
  /** Where the state is kept, when that is an object in an S3 bucket. */
  readonly stateObject?: { readonly bucket: string; readonly key: string };
  /** Only what applying this plan needs. Default: everything that the declared kinds need at any time. */
  readonly plan?: Plan;
}

/**
 * The least that a deploy must be allowed, as IAM policy documents that each fit into a managed policy. Resources are
 * as narrow as what is known allows: the instance once it exists, the functions, buckets and keys that are declared.
 * `sts:GetCallerIdentity` is not in it: it needs no permission. Pure.
 */
export function deployPolicy(options: PolicyOptions): readonly PolicyDocument[] {
  const { desired, environment, state, plan } = options;
  const remembered = Object.values(state?.resources ?? {}).map(({ kind }) => kind);
  const needed =
    plan === undefined ? operationsOfDesired(desired, environment, remembered) : operationsOfPlan(plan, desired);
  const arnsOf = placeArns(desired.resources, scopeFor(options));
  const sids = new Set<string>();
  const statements = permissionGroups(needed).map((group): PolicyStatement => {
    const { places, condition, actions } = group;
    return {
      Sid: newSid(group, sids),
      Effect: "Allow",
      Action: [...actions].toSorted(),
      Resource: places.flatMap(arnsOf),
      ...(condition && { Condition: condition }),
    };
  });
  return policyDocuments([...statements, ...stateStatements(options, scopeOf(environment).partition)]);
}

/** Permissions with the same resources and the same condition: one statement. */
interface PermissionGroup {
  readonly places: readonly PermissionPlace[];
  readonly condition?: PolicyCondition;
  readonly actions: Set<string>;
}

function permissionGroups({ operations, kinds }: NeededOperations): readonly PermissionGroup[] {
  const groups = new Map<string, PermissionGroup>();
  const add = (actions: readonly string[], places: readonly PermissionPlace[], condition?: PolicyCondition) => {
    const key = JSON.stringify([places, condition]);
    const group = groups.get(key) ?? { places, ...(condition && { condition }), actions: new Set<string>() };
    for (const action of actions) group.actions.add(action);
    groups.set(key, group);
  };
  for (const operation of operations) {
    add(
      [iamAction(operation)],
      placesOf(operation).filter((place) => isInUse(place, kinds)),
    );
    for (const { actions, place, condition } of extraPermissions[operation] ?? []) add(actions, [place], condition);
  }
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** Numbers and traffic groups stand outside the instance: they are only named when something is done with them. */
function isInUse(place: PermissionPlace, kinds: ReadonlySet<ResourceKind>): boolean {
  if (place === "numbers") return kinds.has("phoneNumber");
  return place !== "trafficGroups" || kinds.has("trafficDistributionGroup");
}

/** A name for a statement: its places, and a number where there are several with the same. */
function newSid({ places, condition }: PermissionGroup, taken: Set<string>): string {
  const name = places.map((place) => place.charAt(0).toUpperCase() + place.slice(1)).join("And");
  const plain = condition === undefined ? name : `${name}OnCondition`;
  for (let number = 1; ; number += 1) {
    const sid = number === 1 ? plain : `${plain}Number${number}`;
    if (taken.has(sid)) continue;
    taken.add(sid);
    return sid;
  }
}

/** The state in S3: the object, its journal and its lock, which stand beside it under longer keys. */
function stateStatements({ stateObject }: PolicyOptions, partition: string): readonly PolicyStatement[] {
  if (stateObject === undefined) return [];
  const { bucket, key } = stateObject;
  const arn = `arn:${partition}:s3:::${bucket}`;
  return [
    {
      Sid: "StateObject",
      Effect: "Allow",
      Action: ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"],
      Resource: [`${arn}/${key}*`],
    },
    {
      Sid: "StateBucket",
      Effect: "Allow",
      Action: ["s3:ListBucket"],
      Resource: [arn],
      Condition: { StringLike: { "s3:prefix": `${key}*` } },
    },
  ];
}

/** As far as it is known which instance it is: by the plan, by the state, by what the environment says. */
function scopeFor({ desired, environment, state, plan }: PolicyOptions): Scope {
  const root = desired.resources.find(({ kind }) => kind === "instance");
  const alias = environment.instanceAlias ?? root?.name;
  const scope = scopeKnowing(scopeOf(environment), alias === undefined || alias.startsWith("arn:") ? {} : { alias });
  const planned = plan?.changes.find(({ kind }) => kind === "instance") ?? externalInstance(plan);
  const remembered = Object.values(state?.resources ?? {}).find(({ kind }) => kind === "instance");
  const arn = planned?.arn ?? remembered?.arn ?? (alias?.startsWith("arn:") ? alias : undefined);
  return arn === undefined ? scope : scopeInside(scope, { id: bareId(arn), arn }, remembered?.attributes);
}

function externalInstance(plan: Plan | undefined): BoundResource | undefined {
  return Object.entries(plan?.external ?? {}).find(([address]) => partsOf(address).kind === "instance")?.[1];
}
