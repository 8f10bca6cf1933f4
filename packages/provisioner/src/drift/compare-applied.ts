import { isJsonObject, type JsonObject } from "@flowc/connect-model";
import { partsOf } from "../declaration/address.js";
import type { Desired } from "../declaration/desired.js";
import type { Behaviour } from "../driver/behaviour.js";
import type { LiveResource } from "../driver/live-resource.js";
import type { ResourceDriver } from "../driver/resource-driver.js";
import { canonicalJson } from "../plan/canonical-json.js";
import {
  type Comparison,
  compareResource,
  type RawDifference,
  rememberedProperties,
  tagsProperty,
} from "../plan/compare.js";
import type { LiveView } from "../plan/live-view.js";
import { materialise, resolveBy } from "../plan/resolver.js";
import { drivers } from "../resources/drivers.js";
import type { StateEntry } from "../state/state.js";

/** Compares a live resource with what was last applied to it, whatever the sources say by now. */
export function compareApplied(driver: ResourceDriver, entry: StateEntry, live: LiveResource): Comparison {
  const { [tagsProperty]: tags, ...properties } = entry.applied;
  const applied = isJsonObject(tags) ? (tags as Readonly<Record<string, string>>) : {};
  return compareResource({
    table: driver.properties,
    wanted: { properties, unknown: {} },
    tags: driver.taggable ? applied : undefined,
    live,
    entry,
  });
}

/** A difference from what was applied to what is live now. */
export function turned(difference: RawDifference): RawDifference {
  return { ...difference, before: difference.after, after: difference.before, origin: "outside" };
}

/**
 * What callers notice of content that was changed outside. The state holds only the digest of what was applied: it can be
 * said as long as the sources still give exactly that content.
 */
export function explainDrift(
  { spec, property, before }: RawDifference,
  { address, entry, live, driver }: Applied,
  source: Desired | undefined,
  view: LiveView,
): Behaviour | undefined {
  const desired = source?.resources.find((one) => one.address === address);
  if (spec.explain === undefined || typeof before !== "string" || desired === undefined) return undefined;
  const resolve = resolveBy((target) => {
    const { kind, name } = partsOf(target);
    return drivers.get(kind)?.foresee?.(name, view.scope) ?? view.live.get(target) ?? view.external.get(target);
  });
  const { properties } = materialise(driver, desired, resolve, view.scope);
  if (!isApplied(driver, property, properties, entry)) return undefined;
  return spec.explain({
    name: entry.name,
    properties: desired.properties,
    live: live.properties,
    before,
    isReversed: true,
    refer: (id) => view.referenceById.get(id),
  });
}

/** A resource of the state with its live counterpart. */
export interface Applied {
  readonly address: string;
  readonly entry: StateEntry;
  readonly live: LiveResource;
  readonly driver: ResourceDriver;
}

function isApplied(driver: ResourceDriver, property: string, properties: JsonObject, entry: StateEntry): boolean {
  const remembered = rememberedProperties(driver.properties, properties)[property];
  return remembered !== undefined && canonicalJson(remembered) === canonicalJson(entry.applied[property] ?? null);
}
