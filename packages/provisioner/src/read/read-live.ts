import type { BoundResource, JsonObject, ReferenceTarget, ResourceKind } from "@flowc/connect-model";
import type { ApiOutput } from "../api/connect-api.js";
import { FailedCall, type Gateway } from "../api/gateway.js";
import type { ProvisionerListener } from "../apply/events.js";
import { addressOf, partsOf } from "../declaration/address.js";
import type { DesiredResource } from "../declaration/desired.js";
import type { Environment } from "../declaration/environment.js";
import { nameIn, tagsIn } from "../declaration/environment-desired.js";
import type { LiveResource } from "../driver/live-resource.js";
import type { ResourceDriver, Sought } from "../driver/resource-driver.js";
import { type Scope, scopeInside, scopeKnowing, scopeOf } from "../driver/scope.js";
import type { Reader } from "../driver/write-call.js";
import { compareResource } from "../plan/compare.js";
import type { LiveView } from "../plan/live-view.js";
import { entryOfLive, rememberedEntry } from "../plan/remembered-entry.js";
import { materialise, referencesOf, resolveBy } from "../plan/resolver.js";
import { driverOf, drivers } from "../resources/drivers.js";
import type { State, StateEntry } from "../state/state.js";
import { LiveRecord } from "./live-record.js";
import { readFailureOf } from "./read-failure.js";
import { recoverInterrupted } from "./recover-interrupted.js";
import { rememberingReader } from "./remembering-reader.js";

/** What is to be read. */
export interface ReadOptions {
  readonly desired: readonly DesiredResource[];
  readonly state: State;
  readonly environment: Environment;
  readonly gateway: Gateway;
  /** What else names things: they are looked up too. */
  readonly mentions?: readonly DesiredResource[] | undefined;
  /** Whether kinds are listed of which nothing is declared or remembered, too. Default false. */
  readonly everything?: boolean;
  readonly onEvent?: ProvisionerListener | undefined;
}

/**
 * Reads what a plan needs: each kind by its cheapest listing, then exactly only what the listing does not tell or what
 * seems to differ, because a listing may come from an index that is some seconds old.
 */
export async function readLive(options: ReadOptions): Promise<LiveView> {
  const session = new ReadSession(options);
  await session.readInstance();
  if (session.isInside) {
    await session.readKinds();
    await session.readExternal();
  }
  await session.recover();
  await session.readExactly();
  return session.view();
}

class ReadSession {
  readonly #options: ReadOptions;
  readonly #answers = new Map<string, Promise<ApiOutput>>();
  readonly #record = new LiveRecord();
  readonly #declared: ReadonlyMap<string, DesiredResource>;
  #scope: Scope;

  constructor(options: ReadOptions) {
    this.#options = options;
    this.#scope = scopeOf(options.environment);
    this.#declared = new Map(options.desired.map((desired) => [desired.address, desired]));
  }

  /** Whether there is an instance whose contents can be read. */
  get isInside(): boolean {
    return this.#scope.instance !== undefined;
  }

  view(): LiveView {
    return this.#record.view(this.#scope);
  }

  /** Finds the instance: by its id when the state knows it, else by alias, id or ARN. */
  async readInstance(): Promise<void> {
    const { environment, state, desired } = this.#options;
    const driver = [...drivers.values()].find(({ level }) => level === "account");
    if (driver === undefined) return;
    const root = desired.find(({ kind }) => kind === driver.kind);
    const address = root?.address ?? this.#undeclaredRoot(driver);
    if (address === undefined) return;
    const name = root ? nameIn(environment, driver, root) : (environment.instanceAlias ?? partsOf(address).name);
    const entry = state.resources[address];
    const { properties = {} } = root ?? {};
    const remembered = entry && (await this.#readRemembered(driver, address, entry));
    if (entry !== undefined && remembered === "unreadable") {
      this.#scope = scopeInside(this.#scope, entry, { ...properties, ...entry.applied, ...entry.attributes });
      return;
    }
    const known = remembered === "unreadable" ? undefined : remembered;
    const live = known ?? (await this.#matching(driver, name, root?.properties));
    if (live === undefined) {
      this.#scope = scopeKnowing(this.#scope, { ...properties, alias: name });
      return;
    }
    if (root === undefined) this.#record.external.set(address, live);
    this.#record.keep(address, driver.kind, live);
    const facts = { ...properties, ...live.properties, ...live.attributes };
    this.#scope =
      live.condition === undefined ? scopeInside(this.#scope, live, facts) : scopeKnowing(this.#scope, facts);
  }

  /** Address of the instance when none is declared: the one in the state, unless the environment names another one. */
  #undeclaredRoot({ kind }: ResourceDriver): string | undefined {
    const { environment, state } = this.#options;
    const alias = environment.instanceAlias;
    const [known] = Object.entries(state.resources).filter(([, entry]) => entry.kind === kind);
    const names = known && [known[1].name, known[1].id, known[1].arn, known[1].attributes.alias];
    if (known !== undefined && (alias === undefined || names?.includes(alias))) return known[0];
    if (alias !== undefined) return addressOf(kind, alias);
    return state.pending?.find(({ address }) => partsOf(address).kind === kind)?.address;
  }

  /** An instance that answers, but does not tell everything, keeps nobody from reading what is inside. */
  async #readRemembered(
    driver: ResourceDriver,
    address: string,
    { id }: StateEntry,
  ): Promise<LiveResource | "unreadable" | undefined> {
    try {
      return await driver.read(this.#reader, id, []);
    } catch (error) {
      if (error instanceof FailedCall && error.kind === "unreachable") throw error;
      this.#record.unreadable.set(address, readFailureOf(error));
      return "unreadable";
    }
  }

  /** Lists every kind that is declared or remembered, and pairs what is found with declarations and state. */
  async readKinds(): Promise<void> {
    const { state, desired, everything = false } = this.#options;
    const known = [...desired, ...Object.values(state.resources)].map(({ kind }) => kind);
    const kinds = new Set(everything ? drivers.keys() : known);
    const listed = [...kinds].map(driverOf).filter(({ level }) => level === "instance");
    await Promise.all(listed.map((driver) => this.#list(driver)));
    await Promise.all(Object.entries(state.resources).map(([address, entry]) => this.#pairEntry(address, entry)));
    await Promise.all(desired.map((one) => this.#pairDesired(one)));
  }

  /** Looks up what is referred to without being declared. */
  async readExternal(): Promise<void> {
    const targets = new Map<string, ReferenceTarget<ResourceKind>>();
    const { desired, mentions = [] } = this.#options;
    for (const one of [...desired, ...mentions]) {
      for (const { target } of referencesOf(driverOf(one.kind), one)) {
        const address = addressOf(target.kind, target.name);
        if (!this.#declared.has(address) && !this.#record.live.has(address)) targets.set(address, target);
      }
    }
    await Promise.all(
      [...targets].map(([address, target]) => this.#record.tolerating(address, () => this.#lookUp(address, target))),
    );
  }

  /** Reads those exactly whose listing leaves something open or seems to differ. */
  async readExactly(): Promise<void> {
    const partial = this.#options.desired.filter(({ address }) => this.#record.live.get(address)?.partial === true);
    await Promise.all(partial.map((desired) => this.#readOne(desired)));
  }

  /** Takes in what an interrupted apply may have done without learning of it. */
  async recover(): Promise<void> {
    await recoverInterrupted({
      state: this.#options.state,
      declared: this.#declared,
      record: this.#record,
      isInside: this.isInside,
      matching: (driver, name, properties) => this.#matching(driver, name, properties),
      list: (driver) => this.#list(driver),
    });
  }

  async #readOne(desired: DesiredResource): Promise<void> {
    const { address, kind } = desired;
    const listed = this.#record.live.get(address);
    const open = listed === undefined ? [] : this.#openProperties(desired, listed);
    if (listed === undefined || open.length === 0) return;
    await this.#record.tolerating(address, async () => {
      const exact = await driverOf(kind).read(this.#reader, listed.id, open);
      if (exact === undefined) this.#record.live.delete(address);
      else this.#record.keep(address, kind, exact);
    });
  }

  /** Properties that differ or are not told; empty when the listing is enough. */
  #openProperties(desired: DesiredResource, live: LiveResource): readonly string[] {
    const { environment, state } = this.#options;
    const driver = driverOf(desired.kind);
    const entry = entryOfLive(state, desired, this.#declared, live)?.entry;
    // A listing does not say whether what was begun can be used by now.
    if (entry?.isPending === true) return Object.keys(driver.properties);
    const bound = (address: string) => this.#boundNow(address);
    const { differences, untold } = compareResource({
      table: driver.properties,
      wanted: materialise(driver, desired, resolveBy(bound), this.#scope),
      tags: tagsIn(environment, driver, desired, state.lineage),
      live,
      entry,
    });
    return [...differences, ...untold].map(({ property }) => property);
  }

  #boundNow(address: string): BoundResource | undefined {
    const desired = this.#declared.get(address);
    if (desired === undefined) return this.#record.external.get(address);
    return driverOf(desired.kind).foresee?.(desired.name, this.#scope) ?? this.#record.live.get(address);
  }

  async #list(driver: ResourceDriver): Promise<readonly LiveResource[]> {
    const known = this.#record.listed.get(driver.kind);
    if (known !== undefined) return known;
    const { onEvent, gateway } = this.#options;
    const noun = driver.plural;
    onEvent?.({ type: "read-started", noun });
    const before = gateway.sent;
    const found = await this.#listTolerating(driver);
    onEvent?.({ type: "read-finished", noun, found: found.length, calls: gateway.sent - before });
    this.#record.listed.set(driver.kind, found);
    for (const live of found) this.#record.name(driver.kind, live);
    return found;
  }

  /** Names of a kind that are declared or remembered, before and after a renaming. */
  #namesOf({ kind }: ResourceDriver): readonly string[] {
    const remembered = Object.values(this.#options.state.resources);
    return [
      ...new Set([...this.#options.desired, ...remembered].filter((one) => one.kind === kind).map(({ name }) => name)),
    ];
  }

  /** A kind that cannot be listed is unknown as a whole; without the instance nothing is known at all. */
  async #listTolerating(driver: ResourceDriver): Promise<readonly LiveResource[]> {
    try {
      if (this.#options.everything === true || driver.listNamed === undefined) return await driver.list(this.#reader);
      return await driver.listNamed(this.#reader, this.#namesOf(driver));
    } catch (error) {
      if (driver.level === "account") throw error;
      this.#record.unlisted.set(driver.kind, readFailureOf(error));
      return [];
    }
  }

  async #pairEntry(
    address: string,
    { kind, id, name }: { kind: ResourceKind; id: string; name: string },
  ): Promise<void> {
    const driver = driverOf(kind);
    if (driver.level === "account") return;
    await this.#record.tolerating(address, async () => {
      const listed = this.#record.listed.get(kind)?.find((live) => live.id === id);
      const live = listed ?? (await driver.read(this.#reader, id, []));
      if (live !== undefined) this.#record.keep(address, kind, live, name);
    });
  }

  async #pairDesired(desired: DesiredResource): Promise<void> {
    const { address, kind } = desired;
    const { state } = this.#options;
    const driver = driverOf(kind);
    if (driver.level === "account") return;
    const remembered = rememberedEntry(state, desired, this.#declared);
    const failed = remembered && this.#record.unreadable.get(remembered.address);
    if (failed !== undefined) {
      this.#record.unreadable.set(address, failed);
      return;
    }
    const own = remembered && this.#record.live.get(remembered.address);
    await this.#record.tolerating(address, async () => {
      const found =
        own ??
        (await this.#matching(driver, desired.name, desired.properties)) ??
        (await this.#matchingFormer(driver, desired));
      if (found !== undefined) this.#record.keep(address, kind, found, desired.name);
    });
  }

  async #matchingFormer(
    driver: ResourceDriver,
    { formerName, properties }: DesiredResource,
  ): Promise<LiveResource | undefined> {
    if (formerName === undefined || this.#declared.has(addressOf(driver.kind, formerName))) return undefined;
    return this.#matching(driver, formerName, properties);
  }

  /** One resource by name: in the listing, else where a listing may be too old to have it. */
  async #matching(
    driver: ResourceDriver,
    name: string,
    properties: JsonObject = {},
  ): Promise<LiveResource | undefined> {
    const { state } = this.#options;
    const taken = new Set(Object.values(state.resources).map(({ id }) => id));
    const sought: Sought = { name, properties, lineage: state.lineage, scope: this.#scope, taken };
    const listed = await this.#list(driver);
    if (this.#record.unlisted.has(driver.kind)) return undefined;
    const match = listed.find((live) => driver.matches?.(live, sought) ?? live.name === name);
    if (match === undefined) return driver.find?.(this.#reader, sought);
    return driver.level === "account" ? driver.read(this.#reader, match.id, []) : match;
  }

  async #lookUp(address: string, { kind, name }: ReferenceTarget<ResourceKind>): Promise<void> {
    const given = kind === "lexBot" ? this.#options.environment.lexBots?.[name] : undefined;
    if (given !== undefined) {
      this.#record.external.set(address, { arn: given });
      this.#record.referenceById.set(given, { kind, name });
      return;
    }
    const live = await this.#matching(driverOf(kind), name);
    const unlisted = this.#record.unlisted.get(kind);
    if (unlisted !== undefined) this.#record.unreadable.set(address, unlisted);
    if (live === undefined) return;
    this.#record.external.set(address, { arn: live.arn, id: live.id });
    this.#record.name(kind, live);
  }

  get #reader(): Reader {
    return rememberingReader(this.#options.gateway, this.#scope, this.#answers);
  }
}
