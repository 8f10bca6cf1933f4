import { isJsonObject, type JsonObject } from "../json.js";

/** Kinds of things a flow or another resource can refer to, by name. */
export const referenceKinds = [
  "instance",
  "hoursOfOperation",
  "queue",
  "flow",
  "flowModule",
  "lambdaFunction",
  "lexBot",
  "phoneNumber",
  "prompt",
  "quickConnect",
  "routingProfile",
  "securityProfile",
  "user",
  "agentStatus",
  "hierarchyGroup",
  "view",
  "taskTemplate",
  "emailAddress",
  "trafficDistributionGroup",
  "evaluationForm",
] as const;

export type ReferenceKind = (typeof referenceKinds)[number];

/** Every kind of thing that can be declared: also those that nothing refers to from outside. */
export const resourceKinds = [
  ...referenceKinds,
  "approvedOrigin",
  "hierarchyStructure",
  "integrationAssociation",
  "lexBotV1",
  "logGroup",
  "predefinedAttribute",
  "rule",
  "securityKey",
  "storageConfig",
  "testCase",
  "vocabulary",
] as const;

export type ResourceKind = (typeof resourceKinds)[number];

/**
 * A thing by kind and name. Source code never holds an account id: the name is looked up when the flow is bound to
 * an environment. Declaring a resource gives an object that is also a reference to it.
 */
export interface ResourceReference<K extends ResourceKind = ReferenceKind> {
  readonly kind: K;
  /** The name in Connect, exact. For a Lambda function the function name, optionally with `:qualifier`. */
  readonly name: string;
}

/** The one member that marks a typed reference inside the parameters of a block. */
export const referenceMember = "$flowc.reference";

/** What stands where a reference is written: which thing, and what follows it on the wire. */
export interface ReferenceTarget<K extends ResourceKind = ReferenceKind> {
  readonly kind: K;
  readonly name: string;
  /** Qualifier that follows the id, without the colon: `$LATEST`, `$SAVED`, a version or an alias. */
  readonly qualifier?: string;
}

/** A reference as a parameter value: serialisable, and told from a literal by its single member. */
export interface ReferenceValue {
  readonly [referenceMember]: ReferenceTarget;
}

/** Wraps a reference as a parameter value. */
export function referenceValue(reference: ResourceReference, qualifier?: string): ReferenceValue {
  const { kind, name } = reference;
  return { [referenceMember]: qualifier === undefined ? { kind, name } : { kind, name, qualifier } };
}

/** Tells a typed reference from every other parameter value. */
export function isReferenceValue(value: unknown): value is ReferenceValue {
  const target = isJsonObject(value) ? (value as JsonObject)[referenceMember] : undefined;
  if (!isJsonObject(target) || typeof target.kind !== "string" || typeof target.name !== "string") return false;
  return Object.keys(value as JsonObject).length === 1;
}
