import type { JsonObject } from "@flowc/connect-model";
import { FailedCall, type Gateway } from "../api/gateway.js";
import type { Clock } from "../clock/clock.js";
import type { DesiredResource } from "../declaration/desired.js";
import { words } from "../declaration/words.js";
import type { Identity, LiveResource } from "../driver/live-resource.js";
import { ownerOf } from "../driver/ownership.js";
import type { ResourceDriver, Sought } from "../driver/resource-driver.js";
import type { Scope } from "../driver/scope.js";
import { tagCalls } from "../driver/tag-calls.js";
import { type Target, type Wanted, writeInOrder } from "../driver/write-call.js";
import { compareResource, droppedProperties, rememberedProperties, tagsProperty } from "../plan/compare.js";
import type { PlanStep } from "../plan/plan.js";
import { plain, without } from "../plan/step-calls.js";
import { plainReader } from "../read/plain-reader.js";
import { driverOf } from "../resources/drivers.js";
import type { StateEntry } from "../state/state.js";
import { StepFacts, type StepSources } from "./step-facts.js";
import { NameTaken } from "./step-failure.js";
import { freshPatienceMs, StepWriter } from "./step-writer.js";

/** What steps are executed with. */
export interface ExecutorOptions extends StepSources {
  readonly gateway: Gateway;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  onWaiting(step: PlanStep, words: string, seconds: number): void;
}

/** Does single steps: has the driver make the calls for what `StepFacts` knows, and keeps the ledger. */
export class StepExecutor {
  readonly #options: ExecutorOptions;
  /** Places of the steps in the plan: those that most depends on come first. */
  readonly #ranks: ReadonlyMap<string, number>;
  readonly #facts: StepFacts;

  constructor(options: ExecutorOptions) {
    this.#options = options;
    this.#facts = new StepFacts(options);
    this.#ranks = new Map(options.plan.steps.map(({ id }, index) => [id, index]));
  }

  /** Where in AWS the steps work now: inside the instance once it is there. */
  scope(): Scope {
    return this.#facts.scope();
  }

  /** @returns write calls made; throws FailedCall, DriverFailure, NameTaken or the signal's reason */
  async execute(step: PlanStep): Promise<number> {
    const writer = this.#writer(step);
    await this.#facts.findBuiltIns(step, writer);
    await this.#do(step, writer);
    this.#options.ledger.settled(step.address);
    this.#options.ledger.touched(step.address);
    return writer.calls;
  }

  async #do(step: PlanStep, writer: StepWriter): Promise<void> {
    switch (step.action) {
      case "create":
        return this.#create(step, writer);
      case "finish":
      case "update":
        return this.#write(step, writer);
      case "import":
        return this.#import(step, writer);
      case "wait":
        return this.#wait(step, writer);
      case "retire":
        return this.#retire(step, writer);
      case "detach":
        return this.#detach(step, writer);
      case "destroy":
        return this.#destroy(step, writer);
      case "forget":
        return this.#options.ledger.remember({ [step.address]: null });
    }
  }

  async #create(step: PlanStep, writer: StepWriter): Promise<void> {
    const wanted = without(this.#facts.wanted(step), step.properties);
    try {
      await this.#facts.driver(step).create.run(writer, wanted);
    } catch (error) {
      if (!(error instanceof FailedCall) || error.kind !== "name-taken") throw error;
      await this.#adoptOwn(step, writer, wanted, error);
    }
  }

  /** The name is taken: by a call of ours whose answer was lost, or by somebody else. */
  async #adoptOwn(step: PlanStep, writer: StepWriter, wanted: Wanted, error: FailedCall): Promise<void> {
    const driver = this.#facts.driver(step);
    const desired = this.#facts.desired(step);
    const live = await this.#findOwn(driver, writer, { name: wanted.name, properties: desired.properties });
    if (live === undefined) throw new NameTaken(error);
    await writer.made(live);
    const { differences } = compareResource({
      table: driver.properties,
      wanted: { properties: wanted.properties, unknown: {} },
      tags: driver.taggable ? wanted.tags : undefined,
      live,
      entry: undefined,
    });
    const properties = differences.map(({ property }) => property);
    await this.#send(
      writer,
      { driver, target: this.#facts.target(desired, live), before: live.properties },
      wanted,
      properties,
    );
  }

  async #findOwn(
    driver: ResourceDriver,
    writer: StepWriter,
    { name, properties }: Pick<DesiredResource, "name" | "properties">,
  ): Promise<LiveResource | undefined> {
    const { ledger, clock, signal } = this.#options;
    const { lineage } = ledger.state;
    const sought: Sought = { name, properties, lineage, scope: writer.scope, taken: new Set() };
    const isMatch = (live: LiveResource) => driver.matches?.(live, sought) ?? live.name === name;
    const startedAt = clock.now();
    for (let pause = 500; ; pause *= 2) {
      const found = (await driver.find?.(writer, sought)) ?? (await driver.list(writer)).find(isMatch);
      const live =
        found?.partial === true ? await driver.read(writer, found.id, Object.keys(driver.properties)) : found;
      // What the new instance has come with is there for the taking.
      const mayTake = !driver.taggable || driver.builtIn.has(name) || ownerOf(live?.tags, lineage) === "ours";
      if (live !== undefined) return mayTake ? live : undefined;
      if (clock.now() - startedAt > freshPatienceMs) return undefined;
      await clock.sleep(pause, signal);
    }
  }

  async #wait(step: PlanStep, writer: StepWriter): Promise<void> {
    const { ledger } = this.#options;
    await this.#facts.driver(step).wait?.(writer, this.#facts.id(step));
    const entry = ledger.entry(step.address);
    if (entry === undefined) return;
    const { isPending: _ended, ...rest } = entry;
    await ledger.remember({ [step.address]: rest });
  }

  async #write(step: PlanStep, writer: StepWriter): Promise<void> {
    const desired = this.#facts.desired(step);
    const entry = this.#facts.entry(step.address);
    const wanted = this.#facts.wanted(step);
    const before = step.action === "finish" ? {} : (this.#facts.change(step.address).before ?? {});
    const receiver = { driver: this.#facts.driver(step), target: this.#facts.target(desired, entry), before };
    await this.#send(writer, receiver, wanted, step.properties);
    await this.#rememberWritten(step, wanted, step.properties);
  }

  async #send(
    writer: StepWriter,
    { driver, target, before }: Receiver,
    wanted: Wanted,
    properties: readonly string[],
  ): Promise<void> {
    const calls = driver.update(target, wanted, plain(properties), before);
    await writeInOrder(writer, calls);
    if (properties.includes(tagsProperty)) await this.#writeTags(writer, { driver, target }, wanted);
  }

  async #writeTags(
    writer: StepWriter,
    { driver, target }: Pick<Receiver, "driver" | "target">,
    wanted: Wanted,
  ): Promise<void> {
    const applied = (this.#options.ledger.entry(writer.address)?.applied[tagsProperty] ?? {}) as object;
    const remove = Object.keys(applied).filter((key) => !(key in wanted.tags));
    for (const call of tagCalls(driver, target, { set: wanted.tags, remove })) await writer.write(call);
  }

  async #import(step: PlanStep, writer: StepWriter): Promise<void> {
    const { ledger } = this.#options;
    const { id = "", arn = "", attributes = {}, found = {}, reason, formerAddress } = this.#facts.change(step.address);
    const desired = this.#facts.desired(step);
    const driver = this.#facts.driver(step);
    const former = formerAddress === undefined ? undefined : this.#facts.entry(formerAddress);
    const fresh = { id, arn, attributes, origin: reason.code === "found-by-tag" ? "created" : "adopted" } as const;
    const entry: StateEntry = {
      ...(former ?? { ...fresh, applied: found }),
      ...this.#facts.named(desired, driver),
      attributes: { ...former?.attributes, ...attributes },
    };
    await ledger.remember({ ...(formerAddress !== undefined && { [formerAddress]: null }), [step.address]: entry });
    // What is about to be replaced is only taken over to be remembered.
    if (this.#facts.change(step.address).action === "replace") return;
    const wanted = this.#facts.wanted(step);
    const receiver = { driver, target: this.#facts.target(desired, entry) };
    if (driver.taggable && former === undefined) await this.#writeTags(writer, receiver, wanted);
    const pending = this.#options.plan.steps.find((one) => one.address === step.address && one.action === "update");
    await this.#rememberWritten(step, without(wanted, pending?.properties ?? []), [tagsProperty]);
  }

  async #retire(step: PlanStep, writer: StepWriter): Promise<void> {
    const { ledger } = this.#options;
    const entry = this.#facts.entry(step.address);
    const { retiredSuffix: suffix = "" } = this.#facts.change(step.address);
    const name = retiredName(entry.name, suffix);
    const calls = this.#facts.driver(step).retire?.({ ...entry, scope: writer.scope }, name) ?? [];
    await writeInOrder(writer, calls);
    const retired = { ...entry, name: calls.length > 0 ? name : entry.name };
    await ledger.remember({ [step.address]: null, [step.address + suffix]: retired });
  }

  async #detach(step: PlanStep, writer: StepWriter): Promise<void> {
    const entry = this.#facts.entry(step.address);
    const calls = driverOf(entry.kind).detach?.({ ...entry, scope: writer.scope }, entry.applied) ?? [];
    await ignoringGone(async () => {
      for (const call of calls) await writer.write(call);
    });
  }

  async #destroy(step: PlanStep, writer: StepWriter): Promise<void> {
    const entry = this.#facts.entry(step.address);
    await this.#options.ledger.abandon(step.address);
    const driver = driverOf(entry.kind);
    const target = { ...entry, scope: writer.scope };
    const inside = (await driver.empty?.(plainReader(this.#options.gateway, writer.scope), target)) ?? [];
    for (const call of inside) await ignoringGone(() => writer.write(call));
    const calls = driver.destroy(target, entry.applied);
    await ignoringGone(async () => {
      for (const call of calls) await writer.write(call);
    });
    await this.#waitUntilGone(entry, writer);
    await this.#options.ledger.remember({ [step.address]: null });
  }

  async #waitUntilGone({ kind, id, name }: StateEntry, writer: StepWriter): Promise<void> {
    const driver = driverOf(kind);
    const { deletionSeconds } = driver;
    if (deletionSeconds === undefined) return;
    const pending = `${words(kind, name)} to be gone`;
    const reader = plainReader(this.#options.gateway, writer.scope);
    await writer.waitUntil(async () => {
      return (await driver.read(reader, id, [])) === undefined ? { done: undefined } : { pending };
    }, deletionSeconds);
  }

  /** The entry after properties were written: what was applied before stays, the written ones are as wanted. */
  async #rememberWritten({ address }: PlanStep, wanted: Wanted, properties: readonly string[]): Promise<void> {
    const { ledger } = this.#options;
    const entry = this.#facts.entry(address);
    const desired = this.#options.desired.get(address);
    if (desired === undefined) return;
    const driver = driverOf(entry.kind);
    const applied = {
      ...entry.applied,
      ...rememberedProperties(driver.properties, wanted.properties),
      ...droppedProperties(driver.properties, properties, wanted.properties),
      ...(properties.includes(tagsProperty) && { [tagsProperty]: wanted.tags }),
    };
    const { stamp: _stale, isPending: _ended, ...rest } = entry;
    await ledger.remember({ [address]: { ...rest, ...this.#facts.named(desired, driver), applied } });
  }

  #writer(step: PlanStep): StepWriter {
    const { gateway, ledger, clock, signal, onWaiting } = this.#options;
    return new StepWriter({
      address: step.address,
      references: this.#facts.references(step.address),
      gateway,
      ledger,
      clock,
      scope: this.#facts.scope(),
      patience: this.#facts.isNearFresh(step) ? freshPatienceMs : 0,
      rank: this.#ranks.get(step.id) ?? 0,
      signal,
      onMade: (identity) => this.#made(step, identity),
      onWaiting: (words, seconds) => onWaiting(step, words, seconds),
    });
  }

  async #made(step: PlanStep, identity: Identity): Promise<void> {
    const { ledger } = this.#options;
    const { address } = step;
    const desired = this.#facts.desired(step);
    const driver = this.#facts.driver(step);
    const { properties, tags } = without(this.#facts.wanted(step), step.properties);
    const { id, arn, isPending } = identity;
    ledger.touched(address);
    const entry: StateEntry = {
      ...this.#facts.named(desired, driver),
      id,
      arn,
      origin: "created",
      ...(isPending === true && { isPending }),
      applied: {
        ...rememberedProperties(driver.properties, properties),
        ...(driver.taggable && { [tagsProperty]: tags }),
      },
      attributes: { ...ledger.entry(address)?.attributes, ...identity.attributes },
    };
    await ledger.remember({ [address]: entry });
  }
}

/** What an update goes to. */
interface Receiver {
  readonly driver: ResourceDriver;
  readonly target: Target;
  /** What its properties were when the plan was made. */
  readonly before: JsonObject;
}

/** Something that is already gone needs no deleting. */
async function ignoringGone(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof FailedCall) || error.kind !== "not-found") throw error;
  }
}

/** A name for a resource that makes way for its successor: within the 127 characters that names may have. */
function retiredName(name: string, suffix: string): string {
  return `${[...name].slice(0, 127 - suffix.length).join("")}${suffix}`;
}
