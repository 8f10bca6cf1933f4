import type { BoundResource } from "@flowc/connect-model";
import type { DesiredResource } from "../declaration/desired.js";
import type { Environment } from "../declaration/environment.js";
import { nameIn, tagsIn } from "../declaration/environment-desired.js";
import type { LiveResource } from "../driver/live-resource.js";
import type { ResourceDriver } from "../driver/resource-driver.js";
import { type Scope, scopeInside, scopeOf } from "../driver/scope.js";
import type { Target, Wanted, Writer } from "../driver/write-call.js";
import type { Change, Plan, PlanStep } from "../plan/plan.js";
import { materialise, referencedAddresses, resolveBy } from "../plan/resolver.js";
import { driverOf } from "../resources/drivers.js";
import type { StateEntry } from "../state/state.js";
import { BuiltIns } from "./built-ins.js";
import type { Ledger } from "./ledger.js";

/** Where what steps go by comes from. */
export interface StepSources {
  readonly plan: Plan;
  readonly desired: ReadonlyMap<string, DesiredResource>;
  readonly environment: Environment;
  readonly ledger: Ledger;
}

/** What steps go by: what is wanted of each, and what is known of everything else as far as the apply has come. */
export class StepFacts {
  readonly #sources: StepSources;
  readonly #changes: ReadonlyMap<string, Change>;
  readonly #builtIns: BuiltIns;

  constructor(sources: StepSources) {
    this.#sources = sources;
    this.#changes = new Map(sources.plan.changes.map((change) => [change.address, change]));
    this.#builtIns = new BuiltIns(sources.plan.builtIn);
  }

  /** Finds what a step refers to that came with the new instance. */
  async findBuiltIns({ address }: PlanStep, writer: Writer): Promise<void> {
    await this.#builtIns.find(this.references(address), writer);
  }

  /** Addresses that a resource refers to as it is declared; none for one that is not. */
  references(address: string): readonly string[] {
    const desired = this.#sources.desired.get(address);
    return desired === undefined ? [] : referencedAddresses(driverOf(desired.kind), desired);
  }

  /** What is wanted, with what is known by now of everything it refers to. */
  wanted(step: PlanStep): Wanted {
    const { environment, ledger } = this.#sources;
    const desired = this.desired(step);
    const driver = this.driver(step);
    const bound = (address: string) => this.#bound(address);
    const { properties } = materialise(driver, desired, resolveBy(bound), this.scope());
    const tags = tagsIn(environment, driver, desired, ledger.state.lineage) ?? {};
    return { name: nameIn(environment, driver, desired), properties, tags };
  }

  #bound(address: string): BoundResource | undefined {
    const { ledger, plan, desired } = this.#sources;
    const declared = desired.get(address);
    if (declared === undefined) return plan.external[address] ?? this.#builtIns.get(address);
    const foreseen = driverOf(declared.kind).foresee?.(declared.name, this.scope());
    return foreseen ?? ledger.entry(address) ?? this.#liveIdentity(address);
  }

  /** What the plan found, for things that the state does not know yet. */
  #liveIdentity(address: string): BoundResource | undefined {
    const change = this.#changes.get(address);
    if (change?.id === undefined || change.arn === undefined || change.action === "replace") return undefined;
    return { id: change.id, arn: change.arn };
  }

  /** What the state says of a resource besides its ids: what it is, how it is called, what it refers to. */
  named(desired: DesiredResource, driver: ResourceDriver) {
    return { kind: desired.kind, name: desired.name, references: referencedAddresses(driver, desired) };
  }

  /** Whether the step touches something that was only just made or changed. */
  isNearFresh({ address, action }: PlanStep): boolean {
    const { ledger, plan } = this.#sources;
    if (action === "destroy" || action === "detach") return plan.steps.length > 1;
    return [address, ...this.references(address), ...this.#rootAddresses()].some((nearby) => ledger.isFresh(nearby));
  }

  #rootAddresses(): readonly string[] {
    return this.#sources.plan.changes
      .filter(({ kind }) => driverOf(kind).level === "account")
      .map(({ address }) => address);
  }

  /** Where in AWS the steps work now: inside the instance once it is there. */
  scope(): Scope {
    const { environment, ledger, plan } = this.#sources;
    const outside = scopeOf(environment);
    const [address = ""] = this.#rootAddresses();
    const entry = ledger.entry(address);
    const external = Object.entries(plan.external).find(([one]) => one.startsWith("instance/"))?.[1];
    const root = entry ?? this.#liveIdentity(address) ?? external;
    const facts = { ...this.#changes.get(address)?.attributes, ...entry?.applied, ...entry?.attributes };
    return root === undefined ? outside : scopeInside(outside, { id: root.id ?? "", arn: root.arn }, facts);
  }

  /** What calls about a resource go to. */
  target(desired: DesiredResource, { id, arn, attributes }: Pick<LiveResource, "id" | "arn" | "attributes">): Target {
    const isRoot = driverOf(desired.kind).level === "account";
    return { id, arn, attributes, scope: isRoot ? scopeOf(this.#sources.environment) : this.scope() };
  }

  driver(step: PlanStep): ResourceDriver {
    return driverOf(this.change(step.address).kind);
  }

  change(address: string): Change {
    const change = this.#changes.get(address);
    if (change === undefined) throw new Error(`the plan has a step for ${address}, but no change`);
    return change;
  }

  desired({ address }: PlanStep): DesiredResource {
    const desired = this.#sources.desired.get(address);
    if (desired === undefined) throw new Error(`the plan has a step for ${address}, which is not declared`);
    return desired;
  }

  entry(address: string): StateEntry {
    const entry = this.#sources.ledger.entry(address);
    if (entry === undefined) throw new Error(`the state has nothing for ${address}`);
    return entry;
  }

  id({ address }: PlanStep): string {
    return this.#sources.ledger.entry(address)?.id ?? this.change(address).id ?? "";
  }
}
