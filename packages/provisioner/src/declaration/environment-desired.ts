import { ownershipTags } from "../driver/ownership.js";
import type { ResourceDriver } from "../driver/resource-driver.js";
import type { DesiredResource } from "./desired.js";
import type { Environment } from "./environment.js";

/** The name a resource is sought and made under: the instance's is the environment's to say. */
export function nameIn(environment: Environment, driver: ResourceDriver, { name }: DesiredResource): string {
  return driver.level === "account" ? (environment.instanceAlias ?? name) : name;
}

/** All tags a resource shall carry: the environment's, its own over them, and those of ownership. */
export function tagsIn(
  environment: Environment,
  driver: ResourceDriver,
  desired: DesiredResource,
  lineage: string,
): Readonly<Record<string, string>> | undefined {
  if (!driver.taggable) return undefined;
  return { ...environment.tags, ...desired.tags, ...ownershipTags(lineage), ...driver.extraTags?.(desired.name) };
}

/** Whether the instance may be made when it is not there. */
export function mayCreateInstance(environment: Environment, { properties }: DesiredResource): boolean {
  return environment.createInstance || properties.create === true;
}
