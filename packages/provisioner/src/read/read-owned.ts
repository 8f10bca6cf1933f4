import type { ApiOutput } from "../api/connect-api.js";
import { FailedCall, type Gateway } from "../api/gateway.js";
import type { ProvisionerListener } from "../apply/events.js";
import type { Environment } from "../declaration/environment.js";
import type { LiveResource } from "../driver/live-resource.js";
import { ownerTag } from "../driver/ownership.js";
import type { ResourceDriver } from "../driver/resource-driver.js";
import { type Scope, scopeInside, scopeOf } from "../driver/scope.js";
import { drivers } from "../resources/drivers.js";
import { rememberingReader } from "./remembering-reader.js";

/** A live resource with the kind's driver. */
export interface FoundResource {
  readonly driver: ResourceDriver;
  readonly live: LiveResource;
}

/** What an instance says of whose things are. */
export interface OwnedResources {
  /** The instance itself and everything inside that has an ownership tag, by the lineage that it names. */
  readonly byLineage: ReadonlyMap<string, readonly FoundResource[]>;
  /** Kinds whose things have no tags, with how many there are besides those that every instance has. */
  readonly untagged: readonly { readonly driver: ResourceDriver; readonly count: number }[];
  /** Kinds that could not be read, with the error's name. */
  readonly unreadable: readonly { readonly driver: ResourceDriver; readonly error: string }[];
}

/** Where to look. */
export interface ReadOwnedOptions {
  readonly environment: Environment;
  /** Alias, id or ARN of the instance. */
  readonly instance: string;
  readonly gateway: Gateway;
  readonly onEvent?: ProvisionerListener | undefined;
}

/**
 * Reads the tags of everything in an instance: one listing per kind, and one call for each thing whose listing gives no
 * tags.
 * @returns undefined when there is no such instance
 */
export async function readOwned(options: ReadOwnedOptions): Promise<OwnedResources | undefined> {
  const answers = new Map<string, Promise<ApiOutput>>();
  const root = await findInstance(options, answers);
  if (root === undefined) return undefined;
  const { properties, attributes } = root.live;
  const scope = scopeInside(scopeOf(options.environment), root.live, { ...properties, ...attributes });
  const inside = [...drivers.values()].filter(({ level }) => level === "instance");
  const found: FoundResource[] = [root];
  const untagged: { driver: ResourceDriver; count: number }[] = [];
  const unreadable: { driver: ResourceDriver; error: string }[] = [];
  await Promise.all(
    inside.map(async (driver) => {
      try {
        const live = await readKind(driver, scope, options, answers);
        if (driver.taggable) found.push(...live.map((one) => ({ driver, live: one })));
        else untagged.push({ driver, count: live.filter(({ name }) => !driver.builtIn.has(name)).length });
      } catch (error) {
        if (!(error instanceof FailedCall)) throw error;
        unreadable.push({ driver, error: error.error.failure.name });
      }
    }),
  );
  return { byLineage: byLineage(found), untagged: untagged.filter(({ count }) => count > 0), unreadable };
}

async function findInstance(
  { environment, instance, gateway }: ReadOwnedOptions,
  answers: Map<string, Promise<ApiOutput>>,
): Promise<FoundResource | undefined> {
  const driver = [...drivers.values()].find(({ level }) => level === "account");
  if (driver === undefined) return undefined;
  const reader = rememberingReader(gateway, scopeOf(environment), answers);
  const sought = { name: instance, properties: {}, lineage: "", scope: reader.scope, taken: new Set<string>() };
  const listed = await driver.list(reader);
  const match = listed.find((live) => driver.matches?.(live, sought) ?? live.name === instance);
  const live = match && (await driver.read(reader, match.id, []));
  return live && { driver, live };
}

async function readKind(
  driver: ResourceDriver,
  scope: Scope,
  { gateway, onEvent }: ReadOwnedOptions,
  answers: Map<string, Promise<ApiOutput>>,
): Promise<readonly LiveResource[]> {
  const noun = driver.plural;
  onEvent?.({ type: "read-started", noun });
  const before = gateway.sent;
  const reader = rememberingReader(gateway, scope, answers);
  const listed = await driver.list(reader);
  const properties = Object.keys(driver.properties);
  const read = async (live: LiveResource) =>
    driver.taggable && (live.tags === undefined || live.tags[ownerTag] !== undefined)
      ? driver.read(reader, live.id, properties)
      : live;
  const exact = await Promise.all(listed.map(read));
  onEvent?.({ type: "read-finished", noun, found: listed.length, calls: gateway.sent - before });
  return exact.filter((live) => live !== undefined);
}

function byLineage(found: readonly FoundResource[]): ReadonlyMap<string, readonly FoundResource[]> {
  const owned = new Map<string, FoundResource[]>();
  for (const one of found) {
    const lineage = one.live.tags?.[ownerTag];
    if (lineage === undefined) continue;
    const others = owned.get(lineage) ?? [];
    owned.set(lineage, others);
    others.push(one);
  }
  return owned;
}
