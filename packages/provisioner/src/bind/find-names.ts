import { type BoundResource, type ReferenceKind, type ResourceReference, referenceKinds } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import type { BindingTable } from "@flowc/flow-compiler";
import type { ConnectApi } from "../api/connect-api.js";
import { createGateway, FailedCall } from "../api/gateway.js";
import { limiterFor } from "../api/rate-limiter.js";
import type { ProvisionerListener } from "../apply/events.js";
import { type Clock, systemClock } from "../clock/clock.js";
import { unreadable } from "../codes/unreadable.js";
import type { Desired } from "../declaration/desired.js";
import type { Environment } from "../declaration/environment.js";
import type { LiveResource } from "../driver/live-resource.js";
import { keyTag } from "../driver/ownership.js";
import type { ResourceDriver } from "../driver/resource-driver.js";
import type { Reader } from "../driver/write-call.js";
import { rememberingReader } from "../read/remembering-reader.js";
import { driverOf } from "../resources/drivers.js";
import type { State } from "../state/state.js";
import { findInstance } from "./find-instance.js";

export interface FindNamesOptions {
  /** Names that are needed. */
  readonly references: readonly ResourceReference[];
  /** Also gives every other name of the instance. Default false. */
  readonly all?: boolean;
  /** What is declared: says which instance it is. */
  readonly desired: Desired;
  readonly environment: Environment;
  readonly api: ConnectApi;
  /** What `store.read()` gave: whose numbers are whose. */
  readonly state: State;
  readonly onEvent?: ProvisionerListener;
  readonly clock?: Clock;
  readonly signal?: AbortSignal;
}

/** What names mean in a live instance. */
export interface FoundNames {
  /** Every name of each kind that was asked for, so that the nearest one can be offered. Absent with an error. */
  readonly names?: BindingTable;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Asks an instance what names mean there: one listing per kind, and one exact question for a name that the listing is
 * too young to have. Changes nothing. Lex bots come from the environment: Connect cannot list them by name.
 */
export async function findNames(options: FindNamesOptions): Promise<FoundNames> {
  const { api, clock = systemClock, signal, onEvent } = options;
  const gateway = createGateway({ api, clock, limiter: limiterFor(api, clock), onEvent, signal });
  try {
    const { instance, scope, diagnostics } = await findInstance({ ...options, gateway });
    if (instance === undefined) return { diagnostics };
    const reader = rememberingReader(gateway, scope, new Map());
    const kinds = options.all === true ? referenceKinds : [...new Set(options.references.map(({ kind }) => kind))];
    const tables = kinds.map(async (kind): Promise<[ReferenceKind, ReadonlyMap<string, BoundResource>]> => {
      if (kind === "instance") return [kind, new Map([[instance.name, bound(instance)]])];
      return [kind, await namesOfKind(kind, reader, options)];
    });
    return { names: new Map(await Promise.all(tables)), diagnostics };
  } catch (error) {
    if (error instanceof FailedCall) return { diagnostics: [unreadable(error)] };
    throw error;
  }
}

async function namesOfKind(
  kind: ReferenceKind,
  reader: Reader,
  options: FindNamesOptions,
): Promise<ReadonlyMap<string, BoundResource>> {
  const given = kind === "lexBot" ? Object.entries(options.environment.lexBots ?? {}) : [];
  const fromEnvironment = new Map(given.map(([name, arn]): [string, BoundResource] => [name, { arn }]));
  const driver = driverOf(kind);
  const listed = await listNamed(driver, reader, options);
  const wanted = options.references.filter((reference) => reference.kind === kind);
  for (const { name } of wanted) {
    const live = await matching(driver, name, reader, listed, options.state);
    if (live !== undefined) fromEnvironment.set(name, fromEnvironment.get(name) ?? bound(live));
  }
  return new Map([...listed.map((live): [string, BoundResource] => [liveName(live), bound(live)]), ...fromEnvironment]);
}

/** The listing of a kind. What has its name on its tags is read one by one where the listing leaves tags out. */
async function listNamed(
  driver: ResourceDriver,
  reader: Reader,
  { onEvent }: FindNamesOptions,
): Promise<readonly LiveResource[]> {
  onEvent?.({ type: "read-started", noun: driver.plural });
  const listed = await driver.list(reader);
  if (driver.extraTags === undefined) return listed;
  const exact = listed.map(async (live) => (live.tags ? live : ((await driver.read(reader, live.id, [])) ?? live)));
  return Promise.all(exact);
}

async function matching(
  driver: ResourceDriver,
  name: string,
  reader: Reader,
  listed: readonly LiveResource[],
  { lineage }: State,
): Promise<LiveResource | undefined> {
  const sought = { name, properties: {}, lineage, scope: reader.scope, taken: new Set<string>() };
  const exact = listed.find((live) => driver.matches?.(live, sought) ?? live.name === name);
  if (exact !== undefined || listed.some((live) => liveName(live) === name)) return exact;
  return driver.find?.(reader, sought);
}

/** The name that sources know it under: phone numbers have it on a tag. */
function liveName({ tags, name }: LiveResource): string {
  return tags?.[keyTag] ?? name;
}

function bound({ arn, id }: LiveResource): BoundResource {
  return { arn, id };
}
