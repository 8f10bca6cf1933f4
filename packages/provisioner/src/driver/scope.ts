import type { JsonObject } from "@flowc/connect-model";
import type { Environment } from "../declaration/environment.js";

/** Where in AWS a driver works. */
export interface Scope {
  readonly environment: Environment;
  readonly region: string;
  /** `aws`, `aws-cn` or `aws-us-gov`. */
  readonly partition: string;
  /** Absent until the instance exists, unless the environment says it. */
  readonly accountId?: string;
  /** Absent until the instance exists. */
  readonly instance?: { readonly id: string; readonly arn: string };
  /** The instance's alias, as soon as it is known: the live one's, or the one it will be made under. */
  readonly alias?: string;
  /** How people sign in there, as soon as it is known: `CONNECT_MANAGED`, `SAML` or `EXISTING_DIRECTORY`. */
  readonly identityManagement?: string;
}

/** The scope of an environment whose instance is not known yet. */
export function scopeOf(environment: Environment): Scope {
  const { region, accountId } = environment;
  const partition = region.startsWith("cn-") ? "aws-cn" : region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
  return { environment, region, partition, ...(accountId !== undefined && { accountId }) };
}

/**
 * The scope inside an instance: account and partition are those of its ARN.
 * @param facts what is known of the instance, its properties and attributes together
 */
export function scopeInside(
  scope: Scope,
  instance: { readonly id: string; readonly arn: string },
  facts: JsonObject = {},
): Scope {
  const [, partition, , , account] = instance.arn.split(":");
  const accountId = account || scope.accountId;
  return {
    ...scopeKnowing(scope, facts),
    partition: partition || scope.partition,
    instance: { id: instance.id, arn: instance.arn },
    ...(accountId !== undefined && { accountId }),
  };
}

/** The scope of an instance that is still to be made, with what is known of it. */
export function scopeKnowing(scope: Scope, { alias, identityManagement }: JsonObject): Scope {
  return {
    ...scope,
    ...(typeof alias === "string" && alias !== "" && { alias }),
    ...(typeof identityManagement === "string" && { identityManagement }),
  };
}

/** The id of the scope's instance; a placeholder while it is only being planned. */
export function instanceIdOf(scope: Scope): string {
  return scope.instance?.id ?? "instance";
}
