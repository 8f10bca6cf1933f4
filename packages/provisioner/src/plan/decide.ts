import type { BoundResource, ResourceKind } from "@flowc/connect-model";
import { type Diagnostic, nearest, type ParametersOf } from "@flowc/diagnostics";
import { planDiagnostics } from "../codes/plan-codes.js";
import { addressOf, partsOf } from "../declaration/address.js";
import { checkReport } from "../declaration/check-report.js";
import type { Desired, DesiredResource } from "../declaration/desired.js";
import type { Environment } from "../declaration/environment.js";
import { mayCreateInstance, nameIn, tagsIn } from "../declaration/environment-desired.js";
import { nounOf, words } from "../declaration/words.js";
import type { LiveResource } from "../driver/live-resource.js";
import { ownerOf, ownerTag } from "../driver/ownership.js";
import type { Materialised, PropertyReference, ResourceDriver } from "../driver/resource-driver.js";
import { driverOf, drivers } from "../resources/drivers.js";
import type { State, StateEntry } from "../state/state.js";
import { type Comparison, compareResource, type RawDifference } from "./compare.js";
import { decideRemoval, type RemovalRules, settleDestroy } from "./decide-removal.js";
import type { Decision } from "./decision.js";
import { differenceInWords } from "./difference-words.js";
import { findReplaced } from "./find-replaced.js";
import { leftAlone } from "./left-alone.js";
import type { LiveView } from "./live-view.js";
import { type ChangeReason, retiredSuffix } from "./plan.js";
import { materialise, referencesOf, resolveBy } from "./resolver.js";
import { instanceLeftBehind } from "./same-instance.js";
import { wordsOfIds } from "./words-of-id.js";

/** Everything a plan is made from. */
export interface PlanInput {
  readonly desired: Desired;
  readonly state: State;
  readonly view: LiveView;
  readonly environment: Environment;
  readonly removal: RemovalRules;
}

/** What shall happen to each resource, with what stands against it. Pure. */
export interface Decisions {
  readonly decisions: readonly Decision[];
  /** Addresses of what the instance will have by itself once it is created. */
  readonly builtIn: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Decides what happens to each declared resource, and to those in the state that are declared no more. */
export function decide(input: PlanInput): Decisions {
  const decider = new Decider(input);
  const declared = input.desired.resources.map((desired) => decider.declared(desired));
  const undeclared = decider.undeclared();
  const decisions = [...declared, ...(input.removal.destroy ? settleDestroy(undeclared) : undeclared)];
  return { decisions, builtIn: [...decider.builtIn], diagnostics: decider.diagnostics };
}

type PlanCodes = typeof planDiagnostics.definitions;

class Decider {
  readonly diagnostics: Diagnostic[] = [];
  readonly builtIn = new Set<string>();
  readonly #input: PlanInput;
  readonly #byAddress: ReadonlyMap<string, DesiredResource>;
  readonly #replaced: ReadonlySet<string>;
  /** What is left alone, with the address of what could not be read. */
  readonly #left: ReadonlyMap<string, string>;

  constructor(input: PlanInput) {
    this.#input = input;
    this.#byAddress = new Map(input.desired.resources.map((desired) => [desired.address, desired]));
    this.#replaced = findReplaced({
      resources: input.desired.resources,
      compare: (desired, bound) => this.#compare(desired, bound),
      knownId: (address) => this.#knownId(address),
    });
    this.#left = leftAlone({
      desired: input.desired.resources,
      state: input.state,
      view: input.view,
      hasId: (address) => this.#knownId(address) !== undefined,
      isReplaced: (address) => this.#replaced.has(address),
    });
    this.#reportUnlisted();
  }

  declared(desired: DesiredResource): Decision {
    const { address, kind } = desired;
    const { view, state } = this.#input;
    const driver = driverOf(kind);
    this.#checkReferences(driver, desired);
    const live = view.live.get(address);
    const remembered = entryOfLive(state, desired, this.#byAddress, live);
    const base = {
      address,
      driver,
      desired,
      ...(remembered && { entry: remembered.entry }),
      ...(remembered && remembered.address !== address && { formerAddress: remembered.address }),
      ...(live && { live }),
      differences: [],
      references: referencesOf(driver, desired).map(({ property, target }) => ({
        property,
        address: addressOf(target.kind, target.name),
      })),
    };
    if (this.#left.has(address)) return this.#leaveAlone(base);
    if (live === undefined) return this.#missing(base);
    this.#checkOwner(desired, live);
    if (live.condition?.is === "failed") {
      this.#report("PLAN142", desired, { resource: words(kind, desired.name), words: live.condition.words });
    }
    return this.#present(base, live);
  }

  /** Resources of the state that no declaration stands for. */
  undeclared(): readonly Decision[] {
    const { state, view, desired } = this.#input;
    const taken = new Set(
      desired.resources.flatMap((one) => rememberedEntry(state, one, this.#byAddress)?.address ?? []),
    );
    return Object.entries(state.resources)
      .filter(([address]) => !this.#byAddress.has(address) && !taken.has(address))
      .map(([address, entry]) => this.#removed(address, entry, view.live.get(address)));
  }

  #removed(address: string, entry: StateEntry, live: LiveResource | undefined): Decision {
    const driver = driverOf(entry.kind);
    const references = entry.references.map((referred) => ({ address: referred, property: "" }));
    const base = { address, driver, entry, differences: [], references, ...(live && { live }) };
    if (this.#left.has(address)) return this.#leaveAlone(base);
    const decision = decideRemoval(base, this.#input.removal);
    if (decision.reason === "never-deleted" && live !== undefined) this.#reportKept(decision, live);
    return decision;
  }

  /** Says what a deploy leaves in Connect although it is not declared any more; a destroy says it in its plan. */
  #reportKept({ driver, entry }: Decision, live: LiveResource): void {
    if (this.#input.removal.destroy !== undefined) return;
    const resource = words(driver.kind, entry?.name ?? live.name);
    const subject = { subject: { resource } };
    const isNumber = driver.requestedBy === "phone-numbers";
    this.diagnostics.push(
      isNumber
        ? planDiagnostics.create("PLAN146", { resource, number: live.name }, subject)
        : planDiagnostics.create("PLAN147", { resource }, subject),
    );
  }

  #missing(base: Omit<Decision, "action" | "reason"> & { readonly desired: DesiredResource }): Decision {
    const { desired, driver, entry } = base;
    const { environment } = this.#input;
    const left = instanceLeftBehind(driver, desired, this.#input);
    if (left !== undefined) {
      this.#report("PLAN261", desired, { environment: environment.name, ...left });
    } else if (driver.level === "account" && !mayCreateInstance(environment, desired)) {
      const alias = nameIn(environment, driver, desired);
      const known = this.#input.view.names.get(desired.kind) ?? [];
      this.#report("PLAN141", desired, { alias, region: environment.region, known, nearest: nearest(alias, known) });
    }
    this.#checkCreation(driver, desired);
    return { ...base, action: "create", reason: entry === undefined ? "not-there" : "gone" };
  }

  /** What could not be read, or has to do with something that could not, stays as it is. */
  #leaveAlone(base: Omit<Decision, "action" | "reason">): Decision {
    const { address, driver, desired, entry } = base;
    const { view } = this.#input;
    const { kind } = driver;
    const cause = this.#left.get(address) ?? address;
    const failure = view.unreadable.get(address);
    const place = { kind, name: desired?.name ?? entry?.name ?? "", address, ...(desired?.span && desired) };
    const resource = words(kind, place.name);
    if (failure === undefined) {
      const { kind, name } = partsOf(cause);
      this.#report("PLAN154", place, { resource, other: words(kind, name) });
    } else if (!view.unlisted.has(kind)) {
      this.#report("PLAN150", place, { resource, ...failure });
    }
    return { ...base, action: "no-change", reason: failure === undefined ? "needs-unreadable" : "unreadable" };
  }

  /** One finding for each kind that could not be read, not one per resource. */
  #reportUnlisted(): void {
    const { unlisted, unreadable } = this.#input.view;
    for (const [kind, failure] of unlisted) {
      const count = [...unreadable.keys()].filter((address) => partsOf(address).kind === kind).length;
      const plural = drivers.get(kind)?.plural ?? `${nounOf(kind)}s`;
      this.diagnostics.push(planDiagnostics.create("PLAN153", { plural, count, ...failure }));
    }
  }

  #present(
    base: Omit<Decision, "action" | "reason"> & { readonly desired: DesiredResource },
    live: LiveResource,
  ): Decision {
    const { desired, driver, entry, formerAddress } = base;
    const comparison = this.#compare(desired, (address) => this.#bound(address));
    if (comparison === undefined) return { ...base, action: "no-change", reason: "up-to-date" };
    this.#checkChangeable(desired, driver, comparison);
    driver.checkUpdate?.(desired.properties, live, checkReport(desired, this.diagnostics));
    // What a pending resource does not tell yet is written once it is ready.
    const isPending = live.condition?.is === "pending";
    const differences = isPending ? [...comparison.differences, ...comparison.untold] : comparison.differences;
    const found = { ...base, differences };
    if (this.#replaced.has(desired.address)) return this.#replace(found, desired);
    if (entry === undefined) {
      const ours = ownerOf(live.tags, this.#input.state.lineage) === "ours";
      const isSeen = differences.some((difference) => differenceInWords(difference, (id) => id) !== undefined);
      return { ...found, action: isSeen ? "update" : "import", reason: ours ? "found-by-tag" : "found-by-name" };
    }
    if (isPending) return { ...found, action: "update", reason: "unfinished" };
    if (differences.length > 0) return { ...found, action: "update", reason: this.#updateReason(comparison, entry) };
    if (formerAddress !== undefined) return { ...found, action: "import", reason: "source-changed" };
    return { ...found, action: "no-change", reason: "up-to-date" };
  }

  /** Another one in its place; only what is ours makes way. */
  #replace(found: Omit<Decision, "action" | "reason">, desired: DesiredResource): Decision {
    const { state } = this.#input;
    const isOurs = found.entry !== undefined || ownerOf(found.live?.tags, state.lineage) === "ours";
    for (const difference of isOurs ? [] : found.differences) {
      if (difference.spec.change === "replace") this.#reportUnchangeable(desired, difference);
    }
    this.#checkCreation(found.driver, desired);
    const suffix = retiredSuffix(desired.address, (address) => address in state.resources);
    return { ...found, action: "replace", reason: "cannot-change", retiredSuffix: suffix };
  }

  #updateReason({ differences }: Comparison, entry: StateEntry): ChangeReason {
    if (
      differences.some(
        ({ property, spec }) => spec.late !== undefined && spec.dropped === undefined && !(property in entry.applied),
      )
    )
      return "unfinished";
    if (differences.some(({ after }) => after === undefined)) return "reference-replaced";
    return differences.every(({ origin }) => origin === "outside") ? "changed-outside" : "source-changed";
  }

  #compare(desired: DesiredResource, bound: (address: string) => BoundResource | undefined): Comparison | undefined {
    const live = this.#input.view.live.get(desired.address);
    if (live === undefined) return undefined;
    const { environment, state } = this.#input;
    const driver = driverOf(desired.kind);
    return compareResource({
      table: driver.properties,
      wanted: this.#materialise(driver, desired, bound),
      tags: tagsIn(environment, driver, desired, state.lineage),
      live,
      entry: entryOfLive(state, desired, this.#byAddress, live)?.entry,
    });
  }

  #materialise(
    driver: ResourceDriver,
    desired: DesiredResource,
    bound: (address: string) => BoundResource | undefined,
  ): Materialised {
    return materialise(driver, desired, resolveBy(bound), this.#input.view.scope);
  }

  /** What an address is known by before anything is applied. */
  #bound(address: string): BoundResource | undefined {
    const { view } = this.#input;
    const desired = this.#byAddress.get(address);
    if (desired === undefined) return view.external.get(address);
    const isGoing = this.#replaced.has(address) && !this.#left.has(address);
    return isGoing ? driverOf(desired.kind).foresee?.(desired.name, view.scope) : this.#knownId(address);
  }

  /** The id that a resource has now, or has had when it was last seen. */
  #knownId(address: string): BoundResource | undefined {
    const { view, state } = this.#input;
    const desired = this.#byAddress.get(address);
    const foreseen = desired && driverOf(desired.kind).foresee?.(desired.name, view.scope);
    const seen = foreseen ?? view.live.get(address);
    if (seen !== undefined || !view.unreadable.has(address)) return seen;
    return (desired && rememberedEntry(state, desired, this.#byAddress)?.entry) ?? state.resources[address];
  }

  #checkCreation(driver: ResourceDriver, desired: DesiredResource): void {
    driver.checkCreation?.(desired.properties, this.#input.view.scope, checkReport(desired, this.diagnostics));
  }

  #checkReferences(driver: ResourceDriver, desired: DesiredResource): void {
    const resource = words(desired.kind, desired.name);
    const seen = new Set<string>();
    for (const { property, target, use } of referencesOf(driver, desired)) {
      const { kind, name } = target;
      const address = addressOf(kind, name);
      // Several properties of a flow hang on the same block.
      const at = `${address} ${use === undefined ? property : `${use.block} ${use.pointer}`}`;
      if (this.#byAddress.has(address) || seen.has(at)) continue;
      seen.add(at);
      const place = { resource, kind: nounOf(kind), name };
      if (this.#input.state.resources[address] !== undefined) {
        this.#report("PLAN148", desired, place, property, use);
      } else if (this.#builtInNames(kind).has(name)) {
        this.builtIn.add(address);
      } else if (!this.#input.view.external.has(address) && !this.#input.view.unreadable.has(address)) {
        const known = this.#knownNames(kind);
        this.#report("PLAN140", desired, { ...place, known, nearest: nearest(name, known) }, property, use);
      }
    }
  }

  /** Names that a kind will have by itself in an instance that is still to be created; none in one that is there. */
  #builtInNames(kind: ResourceKind): ReadonlySet<string> {
    const isThere = this.#input.view.scope.instance !== undefined;
    return (isThere ? undefined : drivers.get(kind)?.builtIn) ?? new Set();
  }

  #knownNames(kind: ResourceKind): readonly string[] {
    const { desired, view } = this.#input;
    const declared = desired.resources.filter((one) => one.kind === kind).map((one) => one.name);
    return [...new Set([...declared, ...(view.names.get(kind) ?? []), ...this.#builtInNames(kind)])].toSorted();
  }

  #checkOwner(desired: DesiredResource, { tags }: LiveResource): void {
    if (ownerOf(tags, this.#input.state.lineage) !== "theirs") return;
    this.#report("PLAN143", desired, { resource: words(desired.kind, desired.name), owner: tags?.[ownerTag] ?? "" });
  }

  #checkChangeable(desired: DesiredResource, driver: ResourceDriver, { differences, staying }: Comparison): void {
    const resource = words(desired.kind, desired.name);
    for (const property of staying) {
      this.#report(
        "PLAN145",
        desired,
        { resource, property: driver.properties[property]?.label ?? property },
        property,
      );
    }
    for (const difference of differences) {
      const { change } = difference.spec;
      const isGuarded = driver.deletion === "on-request" && !this.#isRequested(driver);
      if (change === "refuse" || (change === "replace" && isGuarded)) this.#reportUnchangeable(desired, difference);
    }
  }

  #isRequested({ requestedBy }: ResourceDriver): boolean {
    return requestedBy !== undefined && this.#input.removal.requested.has(requestedBy);
  }

  #reportUnchangeable(desired: DesiredResource, difference: RawDifference): void {
    const inWords = differenceInWords(difference, wordsOfIds(this.#input.view, this.#input.state));
    const { before = "unknown", after = "unknown" } = inWords ?? {};
    const resource = words(desired.kind, desired.name);
    const parameters = { resource, property: difference.spec.label, before, after };
    this.#report("PLAN144", desired, parameters, difference.property);
  }

  #report<C extends keyof PlanCodes & string>(
    code: C,
    { kind, name, span, address }: Pick<DesiredResource, "kind" | "name" | "span" | "address">,
    parameters: ParametersOf<PlanCodes[C]>,
    property?: string,
    use?: PropertyReference["use"],
  ): void {
    const resource = words(kind, name);
    const unit = this.#input.desired.units.get(address);
    if (use !== undefined && unit !== undefined) {
      const place = { span: unit.spans.find(use.block, use.pointer) ?? span, subject: { flow: name, ...use } };
      this.diagnostics.push(planDiagnostics.create(code, parameters, place));
      return;
    }
    const subject = property === undefined ? { resource } : { resource, pointer: `/${property}` };
    this.diagnostics.push(planDiagnostics.create(code, parameters, { span, subject }));
  }
}

/**
 * The state's entry of a desired resource, when it is about the live one: a resource that was deleted and made again
 * by somebody else is another one.
 */
export function entryOfLive(
  state: State,
  desired: DesiredResource,
  declared: { has(address: string): boolean },
  live: LiveResource | undefined,
): RememberedEntry | undefined {
  const remembered = rememberedEntry(state, desired, declared);
  return live === undefined || remembered?.entry.id === live.id ? remembered : undefined;
}

/** An entry of the state, and where it stands there. */
export interface RememberedEntry {
  readonly address: string;
  readonly entry: StateEntry;
}

/** The state's entry of a desired resource: under its own address, else under that of its former name. */
export function rememberedEntry(
  state: State,
  { address, kind, formerName }: DesiredResource,
  declared: { has(address: string): boolean },
): RememberedEntry | undefined {
  const own = state.resources[address];
  if (own !== undefined) return { address, entry: own };
  if (formerName === undefined) return undefined;
  const former = addressOf(kind, formerName);
  const entry = declared.has(former) ? undefined : state.resources[former];
  return entry && { address: former, entry };
}
