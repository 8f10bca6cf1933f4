import type { JsonObject } from "@flowc/connect-model";
import type { DesiredResource } from "../declaration/desired.js";
import type { LiveResource } from "../driver/live-resource.js";
import type { ResourceDriver } from "../driver/resource-driver.js";
import type { StateEntry } from "../state/state.js";
import type { RawDifference } from "./compare.js";
import type { ChangeAction, ChangeReason } from "./plan.js";

/** What is to happen to one resource, before it is put into an order and into words. */
export interface Decision {
  readonly address: string;
  readonly driver: ResourceDriver;
  readonly action: ChangeAction;
  readonly reason: ChangeReason;
  readonly desired?: DesiredResource;
  readonly entry?: StateEntry;
  /** Where the entry stands now, when the resource was renamed. */
  readonly formerAddress?: string;
  readonly live?: LiveResource;
  /** What is kept and uses it, in words: why it is kept too. */
  readonly keptFor?: string;
  /** For a replacement: what is added to the predecessor's name and address until it is destroyed. */
  readonly retiredSuffix?: string;
  readonly differences: readonly RawDifference[];
  /** Addresses it refers to: as desired, or for a deletion as last applied. */
  readonly references: readonly { readonly address: string; readonly property: string }[];
}

/** Whether the resource has an id that stays: others can already refer to it. */
export function hasIdentity({ action, live }: Decision): boolean {
  return live !== undefined && action !== "replace" && action !== "create";
}

/** The address under which the predecessor in a replacement is remembered; undefined when nothing is replaced. */
export function retiredAddress({
  address,
  retiredSuffix,
}: {
  readonly address: string;
  readonly retiredSuffix?: string;
}) {
  return retiredSuffix === undefined ? undefined : address + retiredSuffix;
}

/** Whether the live resource cannot be used yet. */
export function isPending({ live }: Decision): boolean {
  return live?.condition?.is === "pending";
}

/** What the properties that differ are now, as far as it is known. Content is left out: nobody adds to it. */
export function propertiesBefore({ differences }: Decision): JsonObject {
  const told = differences.filter(({ spec }) => spec.compare !== "content" && spec.compare !== "write-only");
  return Object.fromEntries(told.flatMap(({ property, before }) => (before === undefined ? [] : [[property, before]])));
}

/** What a resource that goes is now, without content: an outside change may have given it more to let go of. */
export function propertiesNow({ driver, live }: Decision): JsonObject {
  const told = Object.entries(live?.properties ?? {});
  return Object.fromEntries(told.filter(([property]) => driver.properties[property]?.compare !== "content"));
}
