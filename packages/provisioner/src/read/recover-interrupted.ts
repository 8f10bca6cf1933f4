import { partsOf } from "../declaration/address.js";
import type { DesiredResource } from "../declaration/desired.js";
import type { LiveResource } from "../driver/live-resource.js";
import { ownerOf } from "../driver/ownership.js";
import type { ResourceDriver } from "../driver/resource-driver.js";
import { rememberedProperties } from "../plan/compare.js";
import { drivers } from "../resources/drivers.js";
import type { State } from "../state/state.js";
import type { LiveRecord } from "./live-record.js";

/** What is known after an apply that was interrupted, and how to look for more. */
export interface Interrupted {
  readonly state: State;
  readonly declared: ReadonlyMap<string, DesiredResource>;
  /** What was read so far; what is recovered is added. */
  readonly record: LiveRecord;
  /** Whether there is an instance whose contents can be read. */
  readonly isInside: boolean;
  matching(
    driver: ResourceDriver,
    name: string,
    properties?: DesiredResource["properties"],
  ): Promise<LiveResource | undefined>;
  list(driver: ResourceDriver): Promise<readonly LiveResource[]>;
}

/**
 * Takes in what an interrupted apply may have done without learning of it: references it may have written, and
 * resources it may have made that neither a declaration nor an entry leads to.
 */
export async function recoverInterrupted(reading: Interrupted): Promise<void> {
  const { state, declared, record, isInside } = reading;
  for (const { address, references } of state.pending ?? []) {
    const { kind, name } = partsOf(address);
    const driver = drivers.get(kind);
    const entry = record.recovered[address] ?? state.resources[address];
    if (entry !== undefined && (record.live.has(address) || declared.has(address))) {
      // The call may have had its effect: the resource may already refer to what it was about to refer to.
      record.recovered[address] = { ...entry, references: [...new Set([...entry.references, ...references])] };
      continue;
    }
    if (driver === undefined || (driver.taggable && record.live.has(address))) continue;
    if ((driver.level === "instance" && !isInside) || record.unlisted.has(kind)) continue;
    const live = driver.taggable ? await orphan(reading, driver, name) : await untagged(reading, driver, address);
    if (live === undefined) continue;
    const { id, arn, attributes } = live;
    const applied = rememberedProperties(driver.properties, live.properties);
    record.recovered[address] = { kind, name, id, arn, origin: "created", applied, references, attributes };
    record.keep(address, kind, live, name);
  }
}

/**
 * Something of ours that no declaration and no entry leads to: by its name and tags alone, because it may have been
 * made from a declaration that said otherwise what tells it apart.
 */
async function orphan(
  { state, record, matching, list }: Interrupted,
  driver: ResourceDriver,
  name: string,
): Promise<LiveResource | undefined> {
  const found = [await matching(driver, name), ...(await list(driver)).filter((one) => one.name === name)];
  const claimed = new Set([...record.live.values()].map(({ id }) => id));
  return found.find(
    (live) => live !== undefined && ownerOf(live.tags, state.lineage) === "ours" && !claimed.has(live.id),
  );
}

/**
 * Something without tags that an interrupted call was about to make: when the deploy was planned it was not there, so
 * it is ours.
 */
async function untagged(
  { declared, record, matching }: Interrupted,
  driver: ResourceDriver,
  address: string,
): Promise<LiveResource | undefined> {
  const { name } = partsOf(address);
  return record.live.get(address) ?? (await matching(driver, name, declared.get(address)?.properties));
}
