import type { BoundResource, JsonObject, ReferenceTarget, ResourceKind } from "@flowc/connect-model";
import type { ApiOutput } from "../api/connect-api.js";
import { FailedCall, type Gateway } from "../api/gateway.js";
import type { ProvisionerListener } from "../apply/events.js";
import { addressOf, partsOf } from "../declaration/address.js";
import type { DesiredResource } from "../declaration/desired.js";
import type { Environment } from "../declaration/environment.js";
import { nameIn, tagsIn } from "../declaration/environment-desired.js";
import { nounOf, words } from "../declaration/words.js";
import type { LiveResource } from "../driver/live-resource.js";
import { ownerOf } from "../driver/ownership.js";
import type { ResourceDriver, Sought } from "../driver/resource-driver.js";
import { type Scope, scopeInside, scopeKnowing, scopeOf } from "../driver/scope.js";
import type { Reader } from "../driver/write-call.js";
import { compareResource, rememberedProperties } from "../plan/compare.js";
import { entryOfLive, rememberedEntry } from "../plan/decide.js";
import type { LiveView, ReadFailure } from "../plan/live-view.js";
import { materialise, referencesOf, resolveBy } from "../plan/resolver.js";
import { driverOf, drivers } from "../resources/drivers.js";
import type { State, StateEntry } from "../state/state.js";
import { readFailureOf } from "./read-failure.js";
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
  readonly #live = new Map<string, LiveResource>();
  readonly #listed = new Map<ResourceKind, readonly LiveResource[]>();
  readonly #external = new Map<string, BoundResource>();
  readonly #names = new Map<ResourceKind, Set<string>>();
  readonly #wordsById = new Map<string, string>();
  readonly #referenceById = new Map<string, ReferenceTarget<ResourceKind>>();
  readonly #unreadable = new Map<string, ReadFailure>();
  readonly #unlisted = new Map<ResourceKind, ReadFailure>();
  readonly #recovered: Record<string, StateEntry> = {};
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
    return {
      scope: this.#scope,
      live: this.#live,
      listed: this.#listed,
      external: this.#external,
      names: new Map([...this.#names].map(([kind, names]) => [kind, [...names].toSorted()])),
      wordsById: this.#wordsById,
      referenceById: this.#referenceById,
      unreadable: this.#unreadable,
      unlisted: new Map([...this.#unlisted].filter(([kind]) => this.#isMissed(kind))),
      recovered: this.#recovered,
    };
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
    if (root === undefined) this.#external.set(address, live);
    this.#keep(address, driver.kind, live);
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
      this.#unreadable.set(address, readFailureOf(error));
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
        if (!this.#declared.has(address) && !this.#live.has(address)) targets.set(address, target);
      }
    }
    await Promise.all(
      [...targets].map(([address, target]) => this.#tolerating(address, () => this.#lookUp(address, target))),
    );
  }

  /** Reads those exactly whose listing leaves something open or seems to differ. */
  async readExactly(): Promise<void> {
    const partial = this.#options.desired.filter(({ address }) => this.#live.get(address)?.partial === true);
    await Promise.all(partial.map((desired) => this.#readOne(desired)));
  }

  /**
   * Takes in what an interrupted apply may have done without learning of it: references it may have written, and
   * resources it may have made that neither a declaration nor an entry leads to.
   */
  async recover(): Promise<void> {
    const { state } = this.#options;
    for (const { address, references } of state.pending ?? []) {
      const { kind, name } = partsOf(address);
      const driver = drivers.get(kind);
      const entry = this.#recovered[address] ?? state.resources[address];
      if (entry !== undefined && (this.#live.has(address) || this.#declared.has(address))) {
        // The call may have had its effect: the resource may already refer to what it was about to refer to.
        this.#recovered[address] = { ...entry, references: [...new Set([...entry.references, ...references])] };
        continue;
      }
      if (driver === undefined || (driver.taggable && this.#live.has(address))) continue;
      if ((driver.level === "instance" && !this.isInside) || this.#unlisted.has(kind)) continue;
      const live = driver.taggable ? await this.#orphan(driver, name) : await this.#untagged(driver, address);
      if (live === undefined) continue;
      const { id, arn, attributes } = live;
      const applied = rememberedProperties(driver.properties, live.properties);
      this.#recovered[address] = { kind, name, id, arn, origin: "created", applied, references, attributes };
      this.#keep(address, kind, live, name);
    }
  }

  /**
   * Something of ours that no declaration and no entry leads to: by its name and tags alone, because it may have been
   * made from a declaration that said otherwise what tells it apart.
   */
  async #orphan(driver: ResourceDriver, name: string): Promise<LiveResource | undefined> {
    const { lineage } = this.#options.state;
    const found = [
      await this.#matching(driver, name),
      ...(await this.#list(driver)).filter((one) => one.name === name),
    ];
    const claimed = new Set([...this.#live.values()].map(({ id }) => id));
    return found.find((live) => live !== undefined && ownerOf(live.tags, lineage) === "ours" && !claimed.has(live.id));
  }

  /**
   * Something without tags that an interrupted call was about to make: when the deploy was planned it was not there, so
   * it is ours.
   */
  async #untagged(driver: ResourceDriver, address: string): Promise<LiveResource | undefined> {
    const { name } = partsOf(address);
    return this.#live.get(address) ?? (await this.#matching(driver, name, this.#declared.get(address)?.properties));
  }

  async #readOne(desired: DesiredResource): Promise<void> {
    const { address, kind } = desired;
    const listed = this.#live.get(address);
    const open = listed === undefined ? [] : this.#openProperties(desired, listed);
    if (listed === undefined || open.length === 0) return;
    await this.#tolerating(address, async () => {
      const exact = await driverOf(kind).read(this.#reader, listed.id, open);
      if (exact === undefined) this.#live.delete(address);
      else this.#keep(address, kind, exact);
    });
  }

  /** Does the reading of one resource; when that is refused or broken, the resource counts as unreadable. */
  async #tolerating(address: string, work: () => Promise<void>): Promise<void> {
    const unlisted = this.#unlisted.get(partsOf(address).kind);
    if (unlisted !== undefined) {
      this.#unreadable.set(address, unlisted);
      return;
    }
    try {
      await work();
    } catch (error) {
      this.#unreadable.set(address, readFailureOf(error));
    }
  }

  /** Whether a kind that could not be listed keeps anything from being planned. */
  #isMissed(kind: ResourceKind): boolean {
    return [...this.#unreadable.keys()].some((address) => partsOf(address).kind === kind);
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
    if (desired === undefined) return this.#external.get(address);
    return driverOf(desired.kind).foresee?.(desired.name, this.#scope) ?? this.#live.get(address);
  }

  async #list(driver: ResourceDriver): Promise<readonly LiveResource[]> {
    const known = this.#listed.get(driver.kind);
    if (known !== undefined) return known;
    const { onEvent, gateway } = this.#options;
    const noun = driver.plural;
    onEvent?.({ type: "read-started", noun });
    const before = gateway.sent;
    const found = await this.#listTolerating(driver);
    onEvent?.({ type: "read-finished", noun, found: found.length, calls: gateway.sent - before });
    this.#listed.set(driver.kind, found);
    for (const live of found) this.#name(driver.kind, live);
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
      this.#unlisted.set(driver.kind, readFailureOf(error));
      return [];
    }
  }

  async #pairEntry(
    address: string,
    { kind, id, name }: { kind: ResourceKind; id: string; name: string },
  ): Promise<void> {
    const driver = driverOf(kind);
    if (driver.level === "account") return;
    await this.#tolerating(address, async () => {
      const listed = this.#listed.get(kind)?.find((live) => live.id === id);
      const live = listed ?? (await driver.read(this.#reader, id, []));
      if (live !== undefined) this.#keep(address, kind, live, name);
    });
  }

  async #pairDesired(desired: DesiredResource): Promise<void> {
    const { address, kind } = desired;
    const { state } = this.#options;
    const driver = driverOf(kind);
    if (driver.level === "account") return;
    const remembered = rememberedEntry(state, desired, this.#declared);
    const failed = remembered && this.#unreadable.get(remembered.address);
    if (failed !== undefined) {
      this.#unreadable.set(address, failed);
      return;
    }
    const own = remembered && this.#live.get(remembered.address);
    await this.#tolerating(address, async () => {
      const found =
        own ??
        (await this.#matching(driver, desired.name, desired.properties)) ??
        (await this.#matchingFormer(driver, desired));
      if (found !== undefined) this.#keep(address, kind, found, desired.name);
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
    if (this.#unlisted.has(driver.kind)) return undefined;
    const match = listed.find((live) => driver.matches?.(live, sought) ?? live.name === name);
    if (match === undefined) return driver.find?.(this.#reader, sought);
    return driver.level === "account" ? driver.read(this.#reader, match.id, []) : match;
  }

  async #lookUp(address: string, { kind, name }: ReferenceTarget<ResourceKind>): Promise<void> {
    const given = kind === "lexBot" ? this.#options.environment.lexBots?.[name] : undefined;
    if (given !== undefined) {
      this.#external.set(address, { arn: given });
      this.#referenceById.set(given, { kind, name });
      return;
    }
    const live = await this.#matching(driverOf(kind), name);
    const unlisted = this.#unlisted.get(kind);
    if (unlisted !== undefined) this.#unreadable.set(address, unlisted);
    if (live === undefined) return;
    this.#external.set(address, { arn: live.arn, id: live.id });
    this.#name(kind, live);
  }

  #keep(address: string, kind: ResourceKind, live: LiveResource, name = live.name): void {
    this.#live.set(address, live);
    this.#name(kind, { name: live.name, id: live.id });
    this.#wordsById.set(live.id, words(kind, name));
    this.#referenceById.set(live.id, { kind, name });
  }

  #name(kind: ResourceKind, { name, id }: { readonly name: string; readonly id: string }): void {
    const names = this.#names.get(kind) ?? new Set();
    this.#names.set(kind, names.add(name));
    if (!this.#referenceById.has(id)) this.#referenceById.set(id, { kind, name });
    if (!this.#wordsById.has(id)) this.#wordsById.set(id, `${nounOf(kind)} "${name}"`);
  }

  get #reader(): Reader {
    return rememberingReader(this.#options.gateway, this.#scope, this.#answers);
  }
}
