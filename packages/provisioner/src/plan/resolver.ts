import type { BoundResource, ReferenceTarget, ResourceKind } from "@flowc/connect-model";
import { addressOf } from "../declaration/address.js";
import type { DesiredResource } from "../declaration/desired.js";
import { type Resolve, referencesIn, resolveIds } from "../driver/resolve.js";
import type { Materialised, PropertyReference, ResourceDriver } from "../driver/resource-driver.js";
import type { Scope } from "../driver/scope.js";

/** Looks references up by address. */
export function resolveBy(find: (address: string) => BoundResource | undefined): Resolve {
  return (target: ReferenceTarget<ResourceKind>) => find(addressOf(target.kind, target.name));
}

/** The references of a desired resource, by its driver's own reading or as they stand in its properties. */
export function referencesOf(driver: ResourceDriver, { properties }: DesiredResource): readonly PropertyReference[] {
  return driver.references?.(properties) ?? referencesIn(properties);
}

/** The addresses that a desired resource refers to, each once. */
export function referencedAddresses(driver: ResourceDriver, desired: DesiredResource): readonly string[] {
  const addresses = referencesOf(driver, desired).map(({ target }) => addressOf(target.kind, target.name));
  return [...new Set(addresses)];
}

/** A desired resource with its references looked up. */
export function materialise(
  driver: ResourceDriver,
  { properties }: DesiredResource,
  resolve: Resolve,
  scope: Scope,
): Materialised {
  return driver.materialise?.(properties, resolve, scope) ?? resolveIds(properties, resolve);
}
