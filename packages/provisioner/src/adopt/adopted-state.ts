import { addressOf } from "../declaration/address.js";
import type { Desired, DesiredResource } from "../declaration/desired.js";
import { words } from "../declaration/words.js";
import type { LiveResource } from "../driver/live-resource.js";
import { reservedPrefix } from "../driver/ownership.js";
import { rememberedProperties, tagsProperty } from "../plan/compare.js";
import { referencedAddresses } from "../plan/resolver.js";
import { driverOf } from "../resources/drivers.js";
import type { State, StateEntry } from "../state/state.js";
import type { Adoptable } from "./adoptable.js";

/** A state with what was adopted, and what was written but is not declared by the sources as they were loaded. */
export interface AdoptedState {
  readonly state: State;
  /** In words. */
  readonly missing: readonly string[];
}

/**
 * The state after an adoption: what it held, and each adopted resource as it is live, with origin "adopted". Only what
 * the sources declare by now is taken in.
 */
export function adoptedState(state: State, adoptable: Adoptable, desired: Desired): AdoptedState {
  const declared = new Map(desired.resources.map((resource) => [resource.address, resource]));
  const entries: Record<string, StateEntry> = {};
  const missing: string[] = [];
  for (const { kind, name, live } of [...adoptable.resources, ...adoptable.flows]) {
    const resource = declared.get(addressOf(kind, name));
    if (resource === undefined) missing.push(words(kind, name));
    else entries[resource.address] = entryOf(resource, live);
  }
  const lineage = adoptable.owner?.lineage ?? state.lineage;
  return { state: { ...state, lineage, resources: { ...state.resources, ...entries } }, missing };
}

function entryOf(resource: DesiredResource, live: LiveResource): StateEntry {
  const driver = driverOf(resource.kind);
  const { id, arn, attributes, stamp, tags = {} } = live;
  return {
    kind: resource.kind,
    name: resource.name,
    id,
    arn,
    origin: "adopted",
    applied: {
      ...rememberedProperties(driver.properties, live.properties),
      ...(driver.taggable && {
        [tagsProperty]: Object.fromEntries(Object.entries(tags).filter(([key]) => isOurs(key, resource))),
      }),
    },
    references: referencedAddresses(driver, resource),
    ...(stamp !== undefined && { stamp }),
    attributes,
  };
}

/** Tags that flowc writes: the declared ones, and those of ownership. */
function isOurs(key: string, { tags = {} }: DesiredResource): boolean {
  return key in tags || key.startsWith(reservedPrefix);
}
